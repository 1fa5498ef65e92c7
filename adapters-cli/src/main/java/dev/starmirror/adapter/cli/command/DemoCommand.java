package dev.starmirror.adapter.cli.command;

import dev.starmirror.adapter.cli.output.Figures;
import dev.starmirror.adapter.cli.program.ExitCode;
import dev.starmirror.adapter.cli.program.Program;
import dev.starmirror.adapter.cli.program.UsageException;
import dev.starmirror.application.sync.SyncRequest;
import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Filters;
import dev.starmirror.domain.catalog.Sort;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The whole product on made-up stars. */
@CommandLine.Command(
        name = "demo",
        header = "Try it without a token: mirror a simulated account, then search it.",
        description = {
            "Starts the bundled GitHub simulator on this machine, mirrors it into a temporary database and searches that. "
                    + "Nothing leaves the machine, and nothing is left behind.",
        },
        footerHeading = "%nExample:%n",
        footer = "  starmirror demo --repositories 2000")
final class DemoCommand implements Command {
    private static final int USUAL_REPOSITORIES = 500;

    /** More takes the simulator more memory than a JVM has by default. */
    private static final int MOST_REPOSITORIES = 100_000;

    private static final int HITS = 5;
    private static final String QUESTION = "data";

    private final CommandContext context;

    @Option(
            names = "--repositories",
            paramLabel = "N",
            converter = CountConverter.class,
            description = "Stars of the simulated account, 1 to 100,000. Default: " + USUAL_REPOSITORIES + ".")
    private @Nullable Integer repositories;

    DemoCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        int stars = repositories == null ? USUAL_REPOSITORIES : repositories;
        if (stars < 1 || stars > MOST_REPOSITORIES) {
            throw new UsageException(
                    "--repositories takes a number from 1 to " + Figures.count(MOST_REPOSITORIES) + ".");
        }
        try (Program usual = context.open()) {
            context.remark(usual, "Starting the GitHub simulator ...");
        }
        try (Program program = context.programs().demo(context.globals().flags(), stars)) {
            ExitCode exit = SyncSession.show(context, program, SyncRequest.due());
            if (exit == ExitCode.DONE) {
                search(program);
            }
            return exit.code();
        }
    }

    @Override
    public Set<ExitCode> particularExitCodes() {
        return EnumSet.of(ExitCode.INCOMPLETE, ExitCode.STORAGE, ExitCode.INTERRUPTED);
    }

    private void search(Program program) {
        context.remark(program, "");
        context.remark(program, "$ starmirror search " + QUESTION + " --limit " + HITS);
        new HitPrinter(context, program)
                .print(new CatalogQuery(QUESTION, Filters.NONE, Sort.RELEVANCE, false, HITS, 0));
        context.remark(program, "");
        context.remark(
                program,
                "That was a simulated account. For your own stars: set GITHUB_TOKEN, then 'starmirror sync' and 'starmirror search ...'.");
    }
}
