package dev.starmirror.domain.port;

import java.time.Duration;

/** Lets time pass. The only way of waiting for time in this program, so that tests wait for nothing. */
@FunctionalInterface
public interface Sleeper {
    /** Blocks the calling thread for about that long; returns at once for zero or less. */
    void sleep(Duration duration) throws InterruptedException;
}
