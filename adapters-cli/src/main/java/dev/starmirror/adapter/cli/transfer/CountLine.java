package dev.starmirror.adapter.cli.transfer;

import dev.starmirror.adapter.cli.output.Figures;
import dev.starmirror.adapter.cli.program.Terminal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How many stars have gone through so far, on one line of a terminal that is written over; nothing where nobody looks. */
public final class CountLine implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofMillis(100);
    private static final String ERASE_LINE = "\r\u001b[K";

    private final Terminal terminal;
    private final InstantSource clock;
    private final boolean shown;
    private Instant next = Instant.MIN;

    private CountLine(Terminal terminal, InstantSource clock, boolean shown) {
        this.terminal = terminal;
        this.clock = clock;
        this.shown = shown;
    }

    /**
     * A line for one export or import.
     *
     * @param quiet whether nothing is to be shown
     */
    public static CountLine on(Terminal terminal, InstantSource clock, boolean quiet) {
        return new CountLine(terminal, clock, terminal.errIsTerminal() && !quiet);
    }

    /** Shows the count, now and then. */
    public void show(long stars) {
        if (!shown) {
            return;
        }
        Instant now = clock.instant();
        if (!now.isBefore(next)) {
            next = now.plus(INTERVAL);
            terminal.err().print(ERASE_LINE + Figures.count(stars, "star", "stars"));
            terminal.err().flush();
        }
    }

    @Override
    public void close() {
        if (shown) {
            terminal.err().print(ERASE_LINE);
            terminal.err().flush();
        }
    }
}
