package dev.starmirror.simulator.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** What was used up in the minute before now. Not thread-safe: {@link MinuteLimits} guards it. */
final class MinuteBudget {

    private record Use(Instant at, long amount) {}

    private final Duration window;
    private final Deque<Use> uses = new ArrayDeque<>();

    /** @param window a minute, or a little less for what arrives closer together than it was sent */
    MinuteBudget(Duration window) {
        this.window = window;
    }

    /** @param at now or later, as for work that is not done before */
    void use(Instant at, long amount) {
        uses.addLast(new Use(at, amount));
    }

    /** What was used up until now, and is not forgotten yet. */
    long used(Instant now) {
        Instant from = now.minus(window);
        uses.removeIf(use -> !use.at().isAfter(from));
        return uses.stream()
                .filter(use -> !use.at().isAfter(now))
                .mapToLong(Use::amount)
                .sum();
    }
}
