package dev.starmirror.adapter.cli.command;

import dev.starmirror.adapter.cli.output.OutputFormat;
import dev.starmirror.adapter.cli.output.Rows;
import dev.starmirror.adapter.cli.output.RunFields;
import dev.starmirror.adapter.cli.output.RunTable;
import dev.starmirror.adapter.cli.program.ExitCode;
import dev.starmirror.adapter.cli.program.Program;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.run.RunRecord;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The past runs. */
@CommandLine.Command(
        name = "history",
        header = "List past runs, newest first: what each did and how it ended.",
        description = "With --output json each run also names what it had to leave out, and why.",
        footerHeading = "%nExamples:%n",
        footer = {"  starmirror history", "  starmirror history --limit 1 --output json"})
final class HistoryCommand implements Command {
    private final CommandContext context;

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = CountConverter.class,
            description = "At most N runs, 0 for all. Default: " + FilterOptions.USUAL_LIMIT + ".")
    private @Nullable Integer limit;

    HistoryCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Program program = context.open()) {
            List<RunRecord> runs = program.journal().history(limit == null ? FilterOptions.USUAL_LIMIT : limit);
            if (runs.isEmpty() && program.databaseBytes() == 0) {
                throw new MirrorException(
                        new MirrorFailure.Missing("There is no mirror yet: run 'starmirror sync' first."));
            }
            OutputFormat format = program.display().format();
            if (format == OutputFormat.TABLE) {
                RunTable.print(
                        context.terminal().out(),
                        context.terminal().outStyle(program.display().color()),
                        context.terminal().outColumns(),
                        runs);
            } else {
                Rows.all(format, context.terminal().out(), RunFields.OF_RUN, runs);
            }
            return ExitCode.DONE.code();
        }
    }

    @Override
    public Set<ExitCode> particularExitCodes() {
        return EnumSet.of(ExitCode.NO_MIRROR, ExitCode.STORAGE);
    }
}
