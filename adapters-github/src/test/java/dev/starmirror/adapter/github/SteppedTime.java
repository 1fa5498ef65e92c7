package dev.starmirror.adapter.github;

import dev.starmirror.domain.port.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still, and a sleeper that moves it. */
public final class SteppedTime implements InstantSource, Sleeper {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private Instant now = START;
    private long readings;
    private Duration slept = Duration.ZERO;

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (!duration.isNegative()) {
            now = now.plus(duration);
            slept = slept.plus(duration);
        }
    }

    /** Lets time pass that nobody sleeps through. */
    public synchronized void pass(Duration duration) {
        now = now.plus(duration);
    }

    /** The same time for who measures rather than looks at the clock: no two readings are equal. */
    public synchronized long nanoTime() {
        readings++;
        return Duration.between(START, now).toNanos() + readings;
    }

    /** All the time somebody slept through. */
    public synchronized Duration slept() {
        return slept;
    }
}
