package dev.starmirror.adapter.cli.command;

import dev.starmirror.adapter.cli.output.OutputFormat;
import dev.starmirror.adapter.cli.output.RowWriter;
import dev.starmirror.adapter.cli.output.Rows;
import dev.starmirror.adapter.cli.output.RunRow;
import dev.starmirror.adapter.cli.output.RunTable;
import dev.starmirror.adapter.cli.program.ExitCode;
import dev.starmirror.adapter.cli.program.Program;
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
            description = "At most so many, 0 for all. Default: " + FilterOptions.USUAL_LIMIT + ".")
    private @Nullable Integer limit;

    HistoryCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Program program = context.open()) {
            List<RunRecord> runs = program.journal().history(limit == null ? FilterOptions.USUAL_LIMIT : limit);
            OutputFormat format = program.display().format();
            if (format == OutputFormat.TABLE) {
                RunTable.print(
                        context.terminal().out(),
                        context.terminal().outStyle(program.display().color()),
                        context.terminal().outColumns(),
                        runs);
            } else {
                RowWriter writer = Rows.many(format, context.terminal().out(), RunRow.COLUMNS);
                runs.forEach(run -> writer.write(RunRow.of(run)));
                writer.finish();
            }
            return ExitCode.DONE.code();
        }
    }

    @Override
    public Set<ExitCode> particularExitCodes() {
        return EnumSet.of(ExitCode.NO_MIRROR, ExitCode.STORAGE);
    }
}
