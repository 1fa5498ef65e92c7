package dev.starmirror.simulator.limit;

import dev.starmirror.simulator.limit.Violation.Rule;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Remembers the first violations and counts all. Thread-safe. */
public final class ViolationLog {

    private static final int MOST_KEPT = 1_000;

    private final Clock clock;
    private final List<Violation> violations = new ArrayList<>();
    private long count;

    public ViolationLog(Clock clock) {
        this.clock = clock;
    }

    synchronized void record(Rule rule, String detail) {
        count++;
        if (violations.size() < MOST_KEPT) {
            violations.add(new Violation(clock.instant(), rule, detail));
        }
    }

    public synchronized long count() {
        return count;
    }

    /** The violations, at most the first thousand. */
    public synchronized List<Violation> violations() {
        return List.copyOf(violations);
    }

    synchronized void clear() {
        violations.clear();
        count = 0;
    }
}
