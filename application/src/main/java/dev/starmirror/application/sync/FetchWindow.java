package dev.starmirror.application.sync;

import dev.starmirror.domain.port.Ticker;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps fetching just ahead of the writer: a batch is asked for when its answer can be expected at about the moment at which everything
 * before it is stored, and no sooner behind the one before than the writer takes for one, since what is asked for at one time is answered
 * at one time. So the writer is not idle for long, and what a killed process has fetched in vain is little. Less cannot be had without slowing the writer down: whatever is under way while it works
 * may be answered all at once. Safe for use by several threads.
 */
final class FetchWindow {
    /** How far ahead of that moment, in batches: with less the writer waits for answers, with more answers wait for the writer. */
    private static final double EARLY = 0.5;

    private final Ticker ticker;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int limit;
    private int underWay;
    private int unstored;
    private boolean due = true;
    private long lastAskedAt;
    private boolean paused;
    private final Mean answering = new Mean();
    private final Mean storing = new Mean();
    private long storedAt;

    /** One batch, from before it is asked for until it is stored. Used by one thread at a time. */
    final class Place implements AutoCloseable {
        private final long askedAt = ticker.nanos();
        private boolean answered;
        private boolean left;
        private long answeredAt;

        /** The answer has come, and is handed to the writer. */
        void answered() {
            change(() -> {
                answered = true;
                answeredAt = ticker.nanos();
                answering.add(answeredAt - askedAt);
                underWay--;
                unstored++;
                due = true;
            });
        }

        /** The batch is stored or given up. */
        @Override
        public void close() {
            change(() -> {
                if (left) {
                    return;
                }
                left = true;
                due = true;
                if (answered) {
                    unstored--;
                    stored(answeredAt);
                } else {
                    underWay--;
                }
            });
        }
    }

    /**
     * @param limit the most requests at once, at least 1
     * @param ticker measures how long answers and storing take
     */
    FetchWindow(int limit, Ticker ticker) {
        this.limit = limit;
        this.ticker = ticker;
        this.storedAt = ticker.nanos();
    }

    /** Waits until one more batch may be asked for. */
    Place enter() {
        boolean interrupted = false;
        lock.lock();
        try {
            Optional<Place> place = tryEnter();
            while (place.isEmpty()) {
                double wait = untilNext();
                try {
                    if (wait > 0) {
                        changed.awaitNanos(1 + (long) wait);
                    } else {
                        changed.await();
                    }
                } catch (InterruptedException e) {
                    // Whoever stops the run lets everything that waits here through, for it to end as it should.
                    interrupted = true;
                }
                place = tryEnter();
            }
            return place.get();
        } finally {
            lock.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A place for one more batch, empty where there is no room for it. */
    Optional<Place> tryEnter() {
        lock.lock();
        try {
            boolean mayWait = underWay + unstored > 0;
            if (mayWait && (paused || underWay >= limit || isEarly() || untilNext() > 0)) {
                return Optional.empty();
            }
            paused = false;
            due = false;
            lastAskedAt = ticker.nanos();
            underWay++;
            return Optional.of(new Place());
        } finally {
            lock.unlock();
        }
    }

    /** Sets the most requests at once, at least 1; takes effect as those under way are answered. */
    void limit(int requests) {
        change(() -> limit = requests);
    }

    /** Lets nothing more be asked for until everything that was is stored. */
    void pause() {
        change(() -> paused = true);
    }

    /** Whether the answer would come long before the writer can take it; the first batch tells how long storing takes. */
    private boolean isEarly() {
        return !storing.known()
                || underWay + unstored > limit
                || (underWay + unstored - EARLY) * storing.nanos() > answering.nanos();
    }

    /** How long to leave, in nanoseconds, behind the batch asked for last; none where one was answered or stored since. */
    private double untilNext() {
        return due || !storing.known() ? 0 : lastAskedAt + storing.nanos() - ticker.nanos();
    }

    /** The writer began with it when it was answered, or when it was done with the one before. */
    private void stored(long answeredAt) {
        long now = ticker.nanos();
        storing.add(now - Math.max(answeredAt, storedAt));
        storedAt = now;
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What something takes of late. One that took very long, as one that had to wait for quota, moves it little. */
    private static final class Mean {
        private static final double NEWEST = 0.2;
        private double nanos = -1;

        void add(long took) {
            nanos = known() ? nanos + NEWEST * (Math.min((double) took, 2 * nanos) - nanos) : took;
        }

        boolean known() {
            return nanos >= 0;
        }

        double nanos() {
            return nanos;
        }
    }
}
