package dev.starmirror.bootstrap;

import dev.starmirror.adapter.cli.CommandLineInterface;
import dev.starmirror.application.sync.Cancellation;
import dev.starmirror.bootstrap.settings.Environment;
import dev.starmirror.bootstrap.wiring.Composition;
import java.time.InstantSource;
import java.util.Optional;

/** The program. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        quietLibraries();
        Cancellation cancellation = new Cancellation();
        Shutdown shutdown = Shutdown.onSignal(cancellation);
        Environment environment = Environment.ofProcess();
        int exit = CommandLineInterface.of(
                        StandardTerminal.open(environment),
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
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("(unpackaged)");
    }
}
