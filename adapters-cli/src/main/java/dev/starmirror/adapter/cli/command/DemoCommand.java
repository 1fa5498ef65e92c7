package dev.starmirror.adapter.cli.command;

import dev.starmirror.adapter.cli.output.RepositoryTable;
import dev.starmirror.adapter.cli.program.ExitCode;
import dev.starmirror.adapter.cli.program.Program;
import dev.starmirror.adapter.cli.program.Terminal;
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
    private static final int HITS = 5;
    private static final String QUESTION = "data";

    private final CommandContext context;

    @Option(
            names = "--repositories",
            paramLabel = "N",
            converter = CountConverter.class,
            description = "Stars of the simulated account. Default: " + USUAL_REPOSITORIES + ".")
    private @Nullable Integer repositories;

    DemoCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        int stars = repositories == null ? USUAL_REPOSITORIES : repositories;
        if (stars == 0) {
            throw new UsageException("A demo needs at least one repository: leave --repositories out for 500 of them.");
        }
        Terminal terminal = context.terminal();
        terminal.err().println("Starting the GitHub simulator ...");
        terminal.err().flush();
        try (Program program = context.programs().demo(context.globals().flags(), stars)) {
            ExitCode exit = SyncSession.run(context, program, SyncRequest.due());
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
        Terminal terminal = context.terminal();
        context.remark(program, "");
        context.remark(program, "$ starmirror search " + QUESTION + " --limit " + HITS);
        try (RepositoryTable table = RepositoryTable.of(
                terminal.out(),
                terminal.outStyle(program.display().color()),
                terminal.outIsTerminal() ? terminal.outColumns() : terminal.errColumns(),
                true)) {
            program.catalog()
                    .page(new CatalogQuery(QUESTION, Filters.NONE, Sort.RELEVANCE, false, HITS, 0))
                    .hits()
                    .forEach(table::add);
        }
        context.remark(program, "");
        context.remark(
                program,
                "That was a simulated account. For your own stars: set GITHUB_TOKEN, then 'starmirror sync' and 'starmirror search ...'.");
    }
}
