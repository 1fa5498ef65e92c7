package dev.starmirror.bootstrap;

import dev.starmirror.adapter.cli.CommandLineInterface;
import dev.starmirror.adapter.cli.program.ExitCode;
import dev.starmirror.adapter.cli.program.Terminal;
import dev.starmirror.application.sync.Cancellation;
import dev.starmirror.bootstrap.settings.Environment;
import dev.starmirror.bootstrap.wiring.Composition;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;

/** The program. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        quietLibraries();
        Cancellation cancellation = new Cancellation();
        Shutdown shutdown = Shutdown.onSignal(cancellation);
        Environment environment = Environment.ofProcess();
        Terminal terminal = StandardTerminal.open(environment);
        int exit = isGarbled(arguments)
                ? refuse(terminal)
                : CommandLineInterface.of(
                                terminal,
                                new Composition(environment, InstantSource.system()),
                                InstantSource.system(),
                                cancellation,
                                version())
                        .run(arguments);
        shutdown.finished(exit);
        System.exit(exit);
    }

    /** Before any library is loaded: what they print belongs to nobody's output, and Guice shall make no classes of its own. */
    private static void quietLibraries() {
        System.setProperty("guice_bytecode_gen_option", "DISABLED");
        System.setProperty("guice_include_stack_traces", "OFF");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }

    /** Where the locale is not one of Unicode, Java puts a replacement for each character that the locale does not have. */
    private static boolean isGarbled(String... arguments) {
        return !"UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding"))
                && Arrays.stream(arguments).anyMatch(argument -> argument.indexOf('\ufffd') >= 0);
    }

    private static int refuse(Terminal terminal) {
        terminal.err()
                .println("starmirror: This locale has not all the characters of the command line: set LC_ALL=C.UTF-8,"
                        + " or another locale with UTF-8.");
        terminal.err().flush();
        return ExitCode.USAGE.code();
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("(unpackaged)");
    }
}
