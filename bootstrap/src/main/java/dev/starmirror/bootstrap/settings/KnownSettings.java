package dev.starmirror.bootstrap.settings;

import dev.starmirror.adapter.cli.output.OutputFormat;
import dev.starmirror.adapter.cli.program.ColorChoice;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Every setting there is. */
public final class KnownSettings {
    public static final Setting<Optional<Path>> DATABASE = new Setting<>(
            "database",
            "",
            "The mirror's file; a jdbc:sqlite: address will do as well. Default: starmirror.db in the user's data folder.",
            Readers.optional(Readers::database));
    public static final Setting<URI> API_URL = new Setting<>(
            "api-url",
            "https://api.github.com",
            "GitHub's API; for GitHub Enterprise https://HOST/api/v3.",
            Readers::address);
    public static final Setting<Optional<Path>> TOKEN_FILE = new Setting<>(
            "token-file",
            "",
            "A file that holds the token, used where GITHUB_TOKEN and GH_TOKEN are not set.",
            Readers.optional(Readers::path));
    public static final Setting<Optional<String>> USER = new Setting<>(
            "user",
            "",
            "Whose stars are mirrored. Default: the token's own account.",
            Readers.optional(Readers::login));
    public static final Setting<OutputFormat> OUTPUT = new Setting<>(
            "output", "table", "Format of results: table, json, jsonl, csv or tsv.", Readers.oneOf(OutputFormat.class));
    public static final Setting<ColorChoice> COLOR = new Setting<>(
            "color",
            "auto",
            "Colours: auto (on a terminal, unless NO_COLOR is set), always or never.",
            Readers.oneOf(ColorChoice.class));
    public static final Setting<Boolean> QUIET =
            new Setting<>("quiet", "false", "Whether to print only results and errors.", Readers::truth);
    public static final Setting<Boolean> VERBOSE =
            new Setting<>("verbose", "false", "Whether to report every step.", Readers::truth);
    public static final Setting<Optional<Path>> METRICS_FILE = new Setting<>(
            "metrics-file",
            "",
            "A file that gets the figures of each sync in Prometheus text form, for node_exporter's textfile collector. Default: none.",
            Readers.optional(Readers::path));
    public static final Setting<Integer> MAX_CONCURRENT_REQUESTS = new Setting<>(
            "max-concurrent-requests", "5", "Requests to GitHub at once, 1 to 100.", Readers.between(1, 100));
    public static final Setting<Integer> BATCH_SIZE =
            new Setting<>("batch-size", "50", "Repositories in a batch, 1 to 100.", Readers.between(1, 100));
    public static final Setting<Integer> SYNC_WORKERS = new Setting<>(
            "sync-workers",
            "2",
            "Pages worked on at once beside the one being listed, 1 to 100.",
            Readers.between(1, 100));
    public static final Setting<Long> README_MEMORY = new Setting<>(
            "readme-memory", "16MiB", "READMEs held in memory at once, at least 1MiB.", Readers.bytesFrom(1 << 20));
    public static final Setting<Long> MEMORY_THRESHOLD = new Setting<>(
            "memory-threshold",
            "143MiB",
            "Memory of the process above which a sync gives garbage back and then holds back, at least 1MiB.",
            Readers.bytesFrom(1 << 20));
    public static final Setting<Double> PROCESSOR_THRESHOLD = new Setting<>(
            "processor-threshold",
            "80%",
            "The share of the machine's processors above which a sync holds back, 1% to 99%.",
            Readers::positiveShare);
    public static final Setting<Duration> REFRESH_EVERY = new Setting<>(
            "refresh-every",
            "1d",
            "How old the last complete listing may get before a sync lists everything again.",
            Readers::positiveDuration);
    public static final Setting<Integer> REFRESH_RUNS = new Setting<>(
            "refresh-runs",
            "1",
            "Over how many syncs that listing is spread, 1 to 100; what is left of it when it is due again is done at once.",
            Readers.between(1, 100));
    public static final Setting<Duration> MAX_WAIT = new Setting<>(
            "max-wait",
            "15m",
            "How long a sync waits for GitHub's quota before it stops as incomplete.",
            Readers::duration);
    public static final Setting<Double> QUOTA_RESERVE = new Setting<>(
            "quota-reserve", "10%", "The share of GitHub's quota left to your other tools.", Readers::share);
    public static final Setting<Duration> CONNECT_TIMEOUT = new Setting<>(
            "connect-timeout", "30s", "How long to wait for a connection to GitHub.", Readers::positiveDuration);
    public static final Setting<Duration> READ_TIMEOUT = new Setting<>(
            "read-timeout", "30s", "How long to wait for an answer of GitHub.", Readers::positiveDuration);
    public static final Setting<Long> DATABASE_CACHE = new Setting<>(
            "database-cache",
            "64MiB",
            "Page cache of all database connections together, at least 1MiB.",
            Readers.bytesFrom(1 << 20));
    public static final Setting<Long> DATABASE_MAPPED = new Setting<>(
            "database-mapped",
            "1GiB",
            "How much of the database readers may map into memory; 0B for none.",
            Readers.bytesFrom(0));
    public static final Setting<Duration> DATABASE_BUSY_TIMEOUT = new Setting<>(
            "database-busy-timeout",
            "5s",
            "How long to wait for another program that holds the database.",
            Readers::duration);
    public static final Setting<Integer> DATABASE_CONNECTIONS = new Setting<>(
            "database-connections",
            "10",
            "Connections that read the database at once, 1 to 100.",
            Readers.between(1, 100));
    public static final Setting<Duration> DATABASE_CONNECTION_TIMEOUT = new Setting<>(
            "database-connection-timeout", "30s", "How long to wait for a free connection.", Readers::positiveDuration);
    public static final Setting<Long> DATABASE_MAX_SIZE = new Setting<>(
            "database-max-size",
            "0B",
            "How large the database may grow; 0B for as large as the disk allows.",
            Readers.bytesFrom(0));

    /** In the order of the documentation. */
    public static final List<Setting<?>> ALL = List.of(
            DATABASE,
            API_URL,
            TOKEN_FILE,
            USER,
            OUTPUT,
            COLOR,
            QUIET,
            VERBOSE,
            METRICS_FILE,
            MAX_CONCURRENT_REQUESTS,
            BATCH_SIZE,
            SYNC_WORKERS,
            README_MEMORY,
            MEMORY_THRESHOLD,
            PROCESSOR_THRESHOLD,
            REFRESH_EVERY,
            REFRESH_RUNS,
            MAX_WAIT,
            QUOTA_RESERVE,
            CONNECT_TIMEOUT,
            READ_TIMEOUT,
            DATABASE_CACHE,
            DATABASE_MAPPED,
            DATABASE_BUSY_TIMEOUT,
            DATABASE_CONNECTIONS,
            DATABASE_CONNECTION_TIMEOUT,
            DATABASE_MAX_SIZE);

    private KnownSettings() {}
}
