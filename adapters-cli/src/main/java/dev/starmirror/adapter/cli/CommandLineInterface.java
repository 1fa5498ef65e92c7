package dev.starmirror.adapter.cli;

import dev.starmirror.adapter.cli.command.Commands;
import dev.starmirror.adapter.cli.program.ExitCode;
import dev.starmirror.adapter.cli.program.ProgramFactory;
import dev.starmirror.adapter.cli.program.Terminal;
import dev.starmirror.application.sync.Cancellation;
import java.io.IOException;
import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The program as its users see it: reads the command line, runs the command, and gives the exit code. Used once, by one thread. */
public final class CommandLineInterface {
    private static final int NARROWEST_HELP = 60;
    private static final int WIDEST_HELP = 110;

    private final Terminal terminal;
    private final ProgramFactory programs;
    private final InstantSource clock;
    private final Cancellation cancellation;
    private final String version;

    private CommandLineInterface(
            Terminal terminal,
            ProgramFactory programs,
            InstantSource clock,
            Cancellation cancellation,
            String version) {
        this.terminal = terminal;
        this.programs = programs;
        this.clock = clock;
        this.cancellation = cancellation;
        this.version = version;
    }

    /**
     * The command line of one process.
     *
     * @param terminal where results and messages go
     * @param programs opens the program behind a command
     * @param clock for dates given as an age, and for progress
     * @param cancellation is set when the user or the system asks to stop
     * @param version of the program, for {@code --version}
     */
    public static CommandLineInterface of(
            Terminal terminal,
            ProgramFactory programs,
            InstantSource clock,
            Cancellation cancellation,
            String version) {
        return new CommandLineInterface(terminal, programs, clock, cancellation, version);
    }

    /** Runs one command line and gives the exit code. Never throws. */
    public int run(String... arguments) {
        CommandLine commandLine = commandLine(arguments);
        Presets presets = new Presets(programs, arguments);
        commandLine.setDefaultValueProvider(presets);
        commandLine.setParameterExceptionHandler(new UsageErrors(terminal.err(), presets));
        int exit = commandLine.execute(Commands.understood(commandLine, arguments));
        terminal.out().flush();
        boolean lost = terminal.out().failure().isPresent() && !terminal.out().abandoned();
        if (lost) {
            terminal.err()
                    .println("starmirror: standard output could not be written ("
                            + terminal.out()
                                    .failure()
                                    .map(IOException::getMessage)
                                    .orElse("")
                            + "): make room or write elsewhere; what was written is not complete.");
        }
        terminal.err().flush();
        return lost && exit == ExitCode.DONE.code() ? ExitCode.STORAGE.code() : exit;
    }

    private CommandLine commandLine(String... arguments) {
        CommandLine commandLine = Commands.commandLine(terminal, programs, clock, cancellation, arguments);
        commandLine.getCommandSpec().version("starmirror " + version);
        commandLine.setOut(terminal.out());
        commandLine.setErr(terminal.err());
        commandLine.setExecutionExceptionHandler(new FailureReport(terminal.err()));
        commandLine.setUsageHelpWidth(Math.max(NARROWEST_HELP, Math.min(terminal.errColumns(), WIDEST_HELP)));
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(
                terminal.outIsTerminal() && terminal.colorful() ? Ansi.ON : Ansi.OFF));
        return commandLine;
    }
}
