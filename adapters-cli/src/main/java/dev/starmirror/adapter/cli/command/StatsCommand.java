package dev.starmirror.adapter.cli.command;

import dev.starmirror.adapter.cli.output.OutputFormat;
import dev.starmirror.adapter.cli.output.StatisticsOutput;
import dev.starmirror.adapter.cli.program.ExitCode;
import dev.starmirror.adapter.cli.program.Program;
import dev.starmirror.domain.catalog.Statistics;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The mirror in numbers. */
@CommandLine.Command(
        name = "stats",
        header = "Count the mirrored stars: totals, languages, topics, licences, stars by month.",
        description = "Works offline, on the mirror.",
        footerHeading = "%nExamples:%n",
        footer = {"  starmirror stats", "  starmirror stats --limit 0 --output json | jq .languages"})
final class StatsCommand implements Command {
    private static final int USUAL_LIMIT = 10;

    private final CommandContext context;

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = CountConverter.class,
            description = "At most N of each kind, 0 for all. Default: " + USUAL_LIMIT + ".")
    private @Nullable Integer limit;

    StatsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Program program = context.open()) {
            Statistics statistics = program.statistics().statistics(limit == null ? USUAL_LIMIT : limit);
            OutputFormat format = program.display().format();
            if (format == OutputFormat.TABLE) {
                StatisticsOutput.forPeople(
                        context.terminal().out(),
                        context.terminal().outStyle(program.display().color()),
                        statistics);
            } else {
                StatisticsOutput.forMachines(format, context.terminal().out(), statistics);
            }
            return ExitCode.DONE.code();
        }
    }

    @Override
    public Set<ExitCode> particularExitCodes() {
        return EnumSet.of(ExitCode.NO_MIRROR, ExitCode.STORAGE);
    }
}
