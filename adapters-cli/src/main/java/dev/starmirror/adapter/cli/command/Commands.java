package dev.starmirror.adapter.cli.command;

import dev.starmirror.adapter.cli.program.ExitCode;
import dev.starmirror.adapter.cli.program.ProgramFactory;
import dev.starmirror.adapter.cli.program.Terminal;
import dev.starmirror.application.sync.Cancellation;
import dev.starmirror.domain.catalog.Sort;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;

/** Puts the command line together: every command there is, in the order of the help. */
public final class Commands {
    private Commands() {}

    /** All commands; what happens on errors is for the caller to set. */
    public static CommandLine commandLine(
            Terminal terminal, ProgramFactory programs, InstantSource clock, Cancellation cancellation) {
        GlobalOptions globals = new GlobalOptions();
        CommandContext context = new CommandContext(terminal, programs, clock, cancellation, globals);
        CommandLine root = new CommandLine(new StarmirrorCommand(globals));
        all(context).forEach(command -> root.addSubcommand(described(command)));
        root.registerConverter(Instant.class, new DateConverter(clock));
        root.registerConverter(Sort.class, new SortConverter());
        root.setCaseInsensitiveEnumValuesAllowed(true);
        return root;
    }

    private static List<Command> all(CommandContext context) {
        return List.of(
                new SyncCommand(context),
                new SearchCommand(context),
                new ListCommand(context),
                new ShowCommand(context),
                new StatsCommand(context),
                new HistoryCommand(context),
                new ExportCommand(context),
                new ImportCommand(context),
                new DatabaseCommand(context),
                new ConfigCommand(context),
                new DoctorCommand(context),
                new DemoCommand(context),
                new CompletionCommand(context));
    }

    /** The command with its exit codes in its help. */
    private static CommandLine described(Command command) {
        CommandLine described = new CommandLine(command);
        Set<ExitCode> exits = EnumSet.of(ExitCode.DONE, ExitCode.INTERNAL_ERROR, ExitCode.USAGE);
        exits.addAll(command.particularExitCodes());
        Map<String, String> listed = new LinkedHashMap<>();
        exits.forEach(exit -> listed.put(String.valueOf(exit.code()), exit.meaning()));
        described
                .getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(listed)
                .optionListHeading("%nOptions:%n")
                .parameterListHeading("%n")
                .descriptionHeading("%n");
        return described;
    }
}
