package dev.starmirror.application.sync;

import dev.starmirror.domain.port.SyncListener;
import dev.starmirror.domain.run.SyncEvent;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a run and its listener: tells it on a thread of its own, so that a slow one slows nothing, and drops what it throws.
 * A listener that is far behind loses events, never the last one.
 */
final class EventRelay implements SyncListener, AutoCloseable {
    private static final int WAITING = 1_000;
    private static final long LAST_WORD_SECONDS = 2;

    private final SyncListener listener;
    private final ExecutorService thread;
    private final AtomicInteger waiting = new AtomicInteger();

    EventRelay(SyncListener listener, ExecutorService thread) {
        this.listener = listener;
        this.thread = thread;
    }

    @Override
    public void on(SyncEvent event) {
        if (waiting.incrementAndGet() > WAITING && !(event instanceof SyncEvent.Finished)) {
            waiting.decrementAndGet();
            return;
        }
        thread.execute(() -> {
            waiting.decrementAndGet();
            tell(event);
        });
    }

    private void tell(SyncEvent event) {
        try {
            listener.on(event);
        } catch (RuntimeException dropped) {
            // A listener's trouble is its own: the run neither stops nor can it tell anybody but listeners.
        }
    }

    /** Waits a moment for the listener to hear the rest. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_WORD_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
