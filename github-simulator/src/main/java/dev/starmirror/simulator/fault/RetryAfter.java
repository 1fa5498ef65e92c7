package dev.starmirror.simulator.fault;

/** How an answer tells the time to wait. */
public enum RetryAfter {
    /** {@code retry-after} in seconds. */
    SECONDS,
    /** {@code retry-after} as an HTTP date. */
    DATE,
    /** Not at all. */
    NONE
}
