package dev.starmirror.adapter.cli.command;

import dev.starmirror.adapter.cli.program.ExitCode;
import dev.starmirror.adapter.cli.program.ProgramFactory;
import dev.starmirror.adapter.cli.program.Terminal;
import dev.starmirror.adapter.cli.transfer.ExportFormat;
import dev.starmirror.adapter.cli.transfer.Grouping;
import dev.starmirror.application.sync.Cancellation;
import dev.starmirror.domain.catalog.Sort;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Puts the command line together. */
public final class Commands {
    /** Every command there is, in the order of the help. */
    private static final Map<String, Function<CommandContext, Command>> ALL = all();

    private static final Pattern EXCLUSION = Pattern.compile("-[^-].*", Pattern.DOTALL);

    private Commands() {}

    /**
     * The commands that these arguments can mean; what happens on errors is for the caller to set. Where they name a command, picocli
     * need not read the annotations of all the others first, a good part of a short command's time.
     */
    public static CommandLine commandLine(
            Terminal terminal,
            ProgramFactory programs,
            InstantSource clock,
            Cancellation cancellation,
            String... arguments) {
        GlobalOptions globals = new GlobalOptions();
        CommandContext context = new CommandContext(terminal, programs, clock, cancellation, globals);
        CommandLine root = new CommandLine(new StarmirrorCommand(globals));
        String named = named(root.getCommandSpec(), arguments);
        ALL.forEach((name, command) -> {
            if (named == null || named.equals(name)) {
                root.addSubcommand(described(command.apply(context)));
            }
        });
        root.registerConverter(Instant.class, new DateConverter(clock));
        choice(root, Sort.class);
        choice(root, ExportFormat.class);
        choice(root, Grouping.class);
        choice(root, DatabaseCommand.Action.class);
        choice(root, ConfigCommand.Action.class);
        choice(root, CompletionCommand.Shell.class);
        return root;
    }

    /**
     * The arguments as picocli has to see them. To a search {@code -word} leaves out what has the word, and is no option; with a space
     * before it, which means nothing in a query, picocli lets it pass.
     *
     * @param commandLine for these arguments
     */
    public static String[] understood(CommandLine commandLine, String... arguments) {
        CommandSpec root = commandLine.getCommandSpec();
        if (!SearchCommand.NAME.equals(named(root, arguments))) {
            return arguments;
        }
        return Arrays.stream(arguments)
                .map(argument -> EXCLUSION.matcher(argument).matches() && root.findOption(argument) == null
                        ? " " + argument
                        : argument)
                .toArray(String[]::new);
    }

    private static <E extends Enum<E>> void choice(CommandLine root, Class<E> type) {
        root.registerConverter(type, new Choice<>(type));
    }

    private static Map<String, Function<CommandContext, Command>> all() {
        Map<String, Function<CommandContext, Command>> all = new LinkedHashMap<>();
        all.put("sync", SyncCommand::new);
        all.put(SearchCommand.NAME, SearchCommand::new);
        all.put("list", ListCommand::new);
        all.put("show", ShowCommand::new);
        all.put("stats", StatsCommand::new);
        all.put("history", HistoryCommand::new);
        all.put("export", ExportCommand::new);
        all.put("import", ImportCommand::new);
        all.put("db", DatabaseCommand::new);
        all.put("config", ConfigCommand::new);
        all.put("doctor", DoctorCommand::new);
        all.put("demo", DemoCommand::new);
        all.put(CompletionCommand.NAME, CompletionCommand::new);
        return all;
    }

    /** The command that stands behind nothing but options of the program; null where there is none, or where it is about them all. */
    private static @Nullable String named(CommandSpec root, String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (!argument.startsWith("-")) {
                return ALL.containsKey(argument) && !argument.equals(CompletionCommand.NAME) ? argument : null;
            }
            OptionSpec option = root.findOption(argument.split("=", 2)[0]);
            if (option == null || option.usageHelp()) {
                return null;
            }
            if (option.arity().max() > 0 && !argument.contains("=")) {
                i++;
            }
        }
        return null;
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
