package dev.starmirror.simulator.limit;

import java.time.Instant;

/**
 * A time in which the client was told not to ask.
 *
 * @param until exclusive, by the simulator's clock
 * @param announcedAt when the client knew of it, in nanoseconds of the monotonic clock: what it sent before is forgiven
 */
record ClosedWindow(Instant until, long announcedAt) {}
