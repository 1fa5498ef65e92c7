package dev.starmirror.application.sync;

import java.util.concurrent.atomic.AtomicLong;

/** How much of something there is, and how much there was at most. Safe for use by several threads. */
final class Gauge {
    private final AtomicLong now = new AtomicLong();
    private final AtomicLong most = new AtomicLong();

    void add(long difference) {
        most.accumulateAndGet(now.addAndGet(difference), Math::max);
    }

    long now() {
        return now.get();
    }

    long most() {
        return most.get();
    }
}
