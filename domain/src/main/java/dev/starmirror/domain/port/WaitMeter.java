package dev.starmirror.domain.port;

import dev.starmirror.domain.run.Waits;

/**
 * Counts how long the threads of this process have waited for something that only its owner can see: a database connection, a lock, the
 * disk, the source's quota. Safe for use by several threads; never blocks.
 */
@FunctionalInterface
public interface WaitMeter {
    /** The waits so far, since the process began. */
    Waits waited();

    /** What both count together. */
    default WaitMeter and(WaitMeter other) {
        return () -> waited().plus(other.waited());
    }
}
