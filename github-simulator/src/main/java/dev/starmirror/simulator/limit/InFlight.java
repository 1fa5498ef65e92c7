package dev.starmirror.simulator.limit;

import java.util.PriorityQueue;
import java.util.function.LongSupplier;

/**
 * Counts requests that were received and not yet fully answered. An answer that is delayed on purpose counts until its
 * delay is over. Thread-safe.
 */
public final class InFlight {

    private final LongSupplier nanoTime;
    private final PriorityQueue<Long> delayedUntil = new PriorityQueue<>();
    private int working;
    private int most;

    /**
     * Nothing is in flight yet.
     *
     * @param nanoTime a monotonic clock in nanoseconds, as {@link System#nanoTime}
     */
    public InFlight(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** A request came in; returns how many are in flight with it. */
    public synchronized int enter() {
        long now = nanoTime.getAsLong();
        while (!delayedUntil.isEmpty() && delayedUntil.peek() - now <= 0) {
            delayedUntil.remove();
        }
        working++;
        int inFlight = working + delayedUntil.size();
        most = Math.max(most, inFlight);
        return inFlight;
    }

    /** A request was worked on; its answer leaves after the given nanoseconds. */
    public synchronized void leave(long delayNanos) {
        working--;
        if (delayNanos > 0) {
            delayedUntil.add(nanoTime.getAsLong() + delayNanos);
        }
    }

    /** The most that were in flight at once since the last reset. */
    public synchronized int most() {
        return most;
    }

    public synchronized void reset() {
        most = 0;
    }
}
