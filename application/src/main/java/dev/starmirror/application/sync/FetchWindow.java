package dev.starmirror.application.sync;

import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps fetching just ahead of the writer. How many batches may be under way or waiting to be stored follows from what the writer bears:
 * one less whenever an answer finds another one waiting, one more whenever the writer runs out of work. So the writer is never idle for
 * long, and what a killed process has fetched in vain is little: about one batch beside the one that is being stored. Safe for use by
 * several threads.
 */
final class FetchWindow {
    private final int max;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int window = 1;
    private int underWay;
    private int unstored;

    /** One batch, from before it is asked for until it is stored. Used by one thread at a time. */
    final class Place implements AutoCloseable {
        private boolean answered;
        private boolean left;

        /** The answer has come, and is handed to the writer. */
        void answered() {
            change(() -> {
                answered = true;
                underWay--;
                unstored++;
                if (waiting() > 1) {
                    window = Math.max(1, window - 1);
                }
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
                if (!answered) {
                    underWay--;
                    return;
                }
                unstored--;
                if (unstored == 0) {
                    window = Math.min(max, window + 1);
                }
            });
        }
    }

    /** @param max the most requests at once, at least 1 */
    FetchWindow(int max) {
        this.max = max;
    }

    /** Waits until one more batch may be asked for. */
    Place enter() {
        lock.lock();
        try {
            Optional<Place> place = tryEnter();
            while (place.isEmpty()) {
                changed.awaitUninterruptibly();
                place = tryEnter();
            }
            return place.get();
        } finally {
            lock.unlock();
        }
    }

    /** A place for one more batch, empty where there is no room for it. */
    Optional<Place> tryEnter() {
        lock.lock();
        try {
            if (underWay + waiting() >= window) {
                return Optional.empty();
            }
            underWay++;
            return Optional.of(new Place());
        } finally {
            lock.unlock();
        }
    }

    /** Answers that wait, beside the one that is being stored. */
    private int waiting() {
        return Math.max(0, unstored - 1);
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
}
