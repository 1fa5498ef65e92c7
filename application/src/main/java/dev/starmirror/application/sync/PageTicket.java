package dev.starmirror.application.sync;

import java.util.concurrent.atomic.AtomicInteger;

/** One listed page on its way to the mirror, in several units. */
final class PageTicket {
    private final Position position;
    private final long skipped;
    private final Runnable released;
    private final AtomicInteger open;
    private final AtomicInteger unstored;

    /**
     * @param position where the walk stands once all units are stored
     * @param skipped stars of the page that could not be read
     * @param units how many units, at least 1
     * @param released runs when the last unit was stored or given up
     */
    PageTicket(Position position, long skipped, int units, Runnable released) {
        this.position = position;
        this.skipped = skipped;
        this.released = released;
        this.open = new AtomicInteger(units);
        this.unstored = new AtomicInteger(units);
    }

    Position position() {
        return position;
    }

    long skipped() {
        return skipped;
    }

    /** A unit is about to be stored. */
    void storing() {
        unstored.decrementAndGet();
    }

    /** Whether every unit is stored once the present transaction is. */
    boolean complete() {
        return unstored.get() == 0;
    }

    /** A unit was stored or given up. */
    void close() {
        if (open.decrementAndGet() == 0) {
            released.run();
        }
    }
}
