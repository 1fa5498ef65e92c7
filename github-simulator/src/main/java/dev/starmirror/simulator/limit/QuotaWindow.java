package dev.starmirror.simulator.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** One primary limit: so much may be spent from the first request until an hour later. Thread-safe. */
public final class QuotaWindow {

    /** How long GitHub's windows last. */
    public static final Duration LENGTH = Duration.ofHours(1);

    private final Clock clock;
    private int limit;
    private int used;
    private @Nullable Instant resetAt;

    public QuotaWindow(Clock clock, int limit) {
        this.clock = clock;
        this.limit = limit;
    }

    /** Changes what may be spent in a window, also in the current one. */
    public synchronized void setLimit(int newLimit) {
        limit = newLimit;
    }

    public synchronized QuotaState state() {
        renew();
        Instant reset = resetAt;
        return new QuotaState(
                limit, Math.min(used, limit), Math.max(0, limit - used), reset == null ? windowEnd() : reset);
    }

    /** Spends at most what is left and returns what is left then. */
    public synchronized QuotaState spend(int amount) {
        renew();
        if (resetAt == null) {
            resetAt = windowEnd();
        }
        used = Math.min(limit, used + amount);
        return state();
    }

    /** Gives back what a request turned out not to cost. */
    public synchronized void refund(int amount) {
        used = Math.max(0, used - amount);
    }

    /** Spends all that is left. */
    public QuotaState exhaust() {
        return spend(Integer.MAX_VALUE / 2);
    }

    private void renew() {
        Instant reset = resetAt;
        if (reset != null && !clock.instant().isBefore(reset)) {
            resetAt = null;
            used = 0;
        }
    }

    private Instant windowEnd() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(LENGTH);
    }
}
