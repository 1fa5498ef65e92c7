package dev.starmirror.adapter.cli.progress;

import dev.starmirror.adapter.cli.output.SafeText;
import dev.starmirror.adapter.cli.program.Terminal;
import dev.starmirror.domain.port.SyncListener;
import dev.starmirror.domain.run.SyncEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Shows a run on the error stream: one line that is written over on a terminal, else a new line now and then. Events may come from
 * several threads.
 */
public final class ProgressPrinter implements SyncListener {
    private static final Duration LIVE_INTERVAL = Duration.ofMillis(100);
    private static final Duration PLAIN_INTERVAL = Duration.ofSeconds(10);
    private static final String ERASE_LINE = "\r\u001b[K";

    /** A line longer than a window that was made narrower meanwhile would go on below, and could not be erased. */
    private static final String NO_WRAPPING = "\u001b[?7l";

    private static final String WRAPPING = "\u001b[?7h";

    private final Terminal terminal;
    private final InstantSource clock;
    private final boolean verbose;
    private final boolean live;
    private final ProgressState state = new ProgressState();
    private @Nullable Instant shown;
    private @Nullable String toldReason;

    private ProgressPrinter(Terminal terminal, InstantSource clock, boolean verbose) {
        this.terminal = terminal;
        this.clock = clock;
        this.verbose = verbose;
        this.live = terminal.errIsTerminal();
    }

    /**
     * A printer for one run.
     *
     * @param verbose whether every step gets a line of its own
     */
    public static ProgressPrinter on(Terminal terminal, InstantSource clock, boolean verbose) {
        return new ProgressPrinter(terminal, clock, verbose);
    }

    @Override
    public synchronized void on(SyncEvent event) {
        Instant now = clock.instant();
        state.on(event, now);
        StepText.of(event, verbose).ifPresent(this::say);
        if (event instanceof SyncEvent.Started) {
            shown = live ? null : now;
        }
        if (event instanceof SyncEvent.Finished) {
            erase();
        } else if (isDue(now)) {
            shown = now;
            show(now);
        }
        terminal.err().flush();
    }

    private boolean isDue(Instant now) {
        if (state.started().isEmpty() && state.waiting().isEmpty()) {
            return false;
        }
        if (state.waiting().isPresent() && !state.waiting().get().reason().equals(toldReason)) {
            return true;
        }
        return shown == null || !now.isBefore(shown.plus(live ? LIVE_INTERVAL : PLAIN_INTERVAL));
    }

    private void show(Instant now) {
        state.waiting().ifPresent(waiting -> toldReason = waiting.reason());
        int room = live ? terminal.errColumns() - 1 : Integer.MAX_VALUE;
        String line = SafeText.line(ProgressLine.render(state, now, room));
        if (live) {
            String cut = line.length() > room ? line.substring(0, room) : line;
            terminal.err().print(ERASE_LINE + NO_WRAPPING + cut + WRAPPING);
        } else {
            terminal.err().println(line);
        }
    }

    private void say(String line) {
        erase();
        terminal.err().println(SafeText.line(line));
        if (live) {
            shown = null;
        }
    }

    private void erase() {
        if (live) {
            terminal.err().print(ERASE_LINE);
        }
    }
}
