package dev.starmirror.adapter.cli.command;

import dev.starmirror.adapter.cli.program.ExitCode;
import dev.starmirror.adapter.cli.program.Program;
import dev.starmirror.adapter.cli.program.UsageException;
import dev.starmirror.application.sync.Scope;
import dev.starmirror.application.sync.SyncRequest;
import dev.starmirror.domain.plan.ReadmePolicy;
import dev.starmirror.domain.star.RepositoryName;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** One run. */
@CommandLine.Command(
        name = "sync",
        header = "Bring the mirror up to date with GitHub.",
        description = {
            "The first run mirrors everything; later ones fetch what is new and, once a day, refresh the rest and prove what is gone. "
                    + "A run that stopped for any reason is resumed by the next one.",
            "The token is taken from GITHUB_TOKEN, GH_TOKEN, --token-file, or 'gh auth token', in that order.",
            "Progress and the summary go to standard error; with --output json, jsonl, csv or tsv the report of the run goes to "
                    + "standard output."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  starmirror sync",
            "  starmirror sync --user torvalds --no-readmes",
            "  starmirror sync --every 1h",
            "  starmirror sync --full --output json --quiet | jq .removed"
        })
final class SyncCommand implements Command {
    private final CommandContext context;

    @Option(names = "--user", paramLabel = "LOGIN", description = "Whose stars. Default: the token's own account.")
    private @Nullable String user;

    @Option(names = "--full", description = "List everything again, due or not: refreshes all, proves what is gone.")
    private boolean full;

    @Option(
            names = "--repo",
            paramLabel = "OWNER/NAME",
            split = ",",
            splitSynopsisLabel = "",
            converter = RepositoryNameConverter.class,
            description = "Only this starred repository; repeat it for more.")
    private @Nullable List<RepositoryName> repositories;

    @Option(names = "--no-readmes", description = "Metadata only; a later run fetches the READMEs.")
    private boolean noReadmes;

    @Option(names = "--dry-run", description = "Say what a sync would change, and change nothing.")
    private boolean dryRun;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            converter = IntervalConverter.class,
            description =
                    "Keep syncing this often until stopped: 15m, 1h, 4h or 1d; not more often than once a minute.")
    private @Nullable Duration every;

    @Option(
            names = "--max-concurrent-requests",
            paramLabel = "N",
            description = "Requests at once, 1 to 100. Default: 5.")
    private @Nullable String maxConcurrentRequests;

    @Option(names = "--batch-size", paramLabel = "N", description = "Repositories in a batch, 1 to 100. Default: 50.")
    private @Nullable String batchSize;

    SyncCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        SyncRequest request = request();
        try (Program program = context.open(flags())) {
            return (every == null
                            ? SyncSession.run(context, program, request)
                            : SyncSession.every(every, context, program, request))
                    .code();
        }
    }

    @Override
    public Set<ExitCode> particularExitCodes() {
        return EnumSet.of(
                ExitCode.INCOMPLETE,
                ExitCode.CREDENTIALS,
                ExitCode.QUOTA,
                ExitCode.LOCKED,
                ExitCode.STORAGE,
                ExitCode.INTERRUPTED);
    }

    private SyncRequest request() {
        List<RepositoryName> named = repositories == null ? List.of() : repositories;
        if (full && !named.isEmpty()) {
            throw new UsageException("--full looks at everything and --repo at some repositories: use one of them.");
        }
        if (every != null && (dryRun || !named.isEmpty())) {
            throw new UsageException("--every keeps the whole mirror up to date: leave out --dry-run and --repo.");
        }
        Scope scope = full ? new Scope.Everything() : named.isEmpty() ? new Scope.Due() : new Scope.Named(named);
        return new SyncRequest(scope, noReadmes ? ReadmePolicy.SKIP : ReadmePolicy.FETCH, dryRun);
    }

    private Map<String, String> flags() {
        Map<String, String> flags = new LinkedHashMap<>();
        GlobalOptions.put(flags, "user", user);
        GlobalOptions.put(flags, "max-concurrent-requests", maxConcurrentRequests);
        GlobalOptions.put(flags, "batch-size", batchSize);
        return flags;
    }
}
