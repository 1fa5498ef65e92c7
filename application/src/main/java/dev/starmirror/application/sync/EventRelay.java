package dev.starmirror.application.sync;

import dev.starmirror.domain.port.SyncListener;
import dev.starmirror.domain.run.SyncEvent;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a run and its listeners: tells them on a thread of its own, so that a slow one slows nothing. Who is far behind loses
 * events, never the last one.
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
        try {
            thread.execute(() -> {
                waiting.decrementAndGet();
                listener.on(event);
            });
        } catch (RejectedExecutionException over) {
            // The run has ended: what a straggler still has to say belongs to no report.
            waiting.decrementAndGet();
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
