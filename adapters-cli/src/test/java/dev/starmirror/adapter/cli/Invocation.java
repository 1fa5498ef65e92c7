package dev.starmirror.adapter.cli;

import dev.starmirror.adapter.cli.program.ProgramFactory;
import dev.starmirror.adapter.cli.program.StandardOutput;
import dev.starmirror.adapter.cli.program.Terminal;
import dev.starmirror.application.sync.Cancellation;
import dev.starmirror.application.testing.ManualClock;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;

/**
 * One run of a command line, with what it printed.
 *
 * @param exit the exit code
 * @param out standard output
 * @param err standard error
 */
record Invocation(int exit, String out, String err) {
    static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");

    /** Runs it where nobody looks: both streams are piped away. */
    static Invocation of(ProgramFactory programs, String... arguments) {
        return at(programs, false, 0, arguments);
    }

    /** Runs it on a terminal of that width. */
    static Invocation onTerminal(ProgramFactory programs, int width, String... arguments) {
        return at(programs, true, width, arguments);
    }

    private static Invocation at(ProgramFactory programs, boolean terminal, int width, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal streams =
                new Terminal(StandardOutput.to(out), new PrintWriter(err), terminal, terminal, width, terminal);
        int exit = CommandLineInterface.of(streams, programs, new ManualClock(NOW), new Cancellation(), "1.2.3")
                .run(arguments);
        return new Invocation(exit, out.toString(), err.toString());
    }
}
