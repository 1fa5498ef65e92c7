package dev.starmirror.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.adapter.sqlite.SqliteMirror;
import dev.starmirror.domain.star.Account;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every benchmark still runs. What it measures here means nothing. */
class SmokeTest {
    private static final int STARS = 120;

    @TempDir
    Path folder;

    @Test
    @Timeout(300)
    void every_benchmark_runs() throws IOException, RunnerException {
        Path corpus = folder.resolve("stars.jsonl.gz");
        writeStars(corpus);
        Path database = folder.resolve("stars.db");
        try (SqliteMirror mirror = Mirror.open(database)) {
            mirror.store().claim(new Account(1, "benchmark"));
            new Corpus(corpus)
                    .batches(STARS, STARS, true, stars -> mirror.store().apply(stars));
        }
        System.setProperty("jmh.ignoreLock", "true");
        Options options = new OptionsBuilder()
                .include("dev.starmirror.benchmarks")
                .param("database", database.toString())
                .param("corpus", corpus.toString())
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(1))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();

        Collection<RunResult> results = new Runner(options).run();

        Set<String> measured = results.stream()
                .map(result -> result.getParams().getBenchmark())
                .map(name -> name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1))
                .collect(Collectors.toSet());
        assertThat(measured)
                .contains(
                        "LookupBenchmark.byName",
                        "FilterBenchmark.firstPage",
                        "SearchBenchmark.firstPage",
                        "BareSearchBenchmark.bareFts5",
                        "BesideWriterBenchmark.search",
                        "StoreBenchmark.newStarsWithReadmes",
                        "BareStoreBenchmark.changedRows",
                        "BareStoreBenchmark.newStarsWithReadmes",
                        "PlanBenchmark.fingerprint",
                        "SyncBenchmark.first");
        assertThat(results)
                .allSatisfy(result ->
                        assertThat(result.getPrimaryResult().getScore()).isPositive());
    }

    private static void writeStars(Path file) throws IOException {
        try (Writer writer =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            for (int i = 0; i < STARS; i++) {
                writer.write("""
                        {"full_name":"owner%d/name-%d","description":"Searching graphs of stars %d","language":"Go","topics":["graph"],\
                        "stars":%d,"default_branch":"main","created_at":"2020-01-01T00:00:00Z","updated_at":"2024-01-01T00:00:00Z",\
                        "starred_at":"2024-%02d-01T00:00:00Z","readme":"# Graph %d\\n\\nSearches graphs quickly."}
                        """.formatted(i % 7, i, i, i * 10, 1 + i % 12, i));
            }
        }
    }
}
