package dev.starmirror.application.sync;

import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A wish to stop a run, from a signal or a user. The run ends as incomplete at its last checkpoint, within one batch; what was fetched
 * by then is stored. Safe for use by several threads; a wish cannot be taken back.
 */
public final class Cancellation {
    private final AtomicReference<Optional<String>> wish = new AtomicReference<>(Optional.empty());
    private final CopyOnWriteArrayList<Runnable> watchers = new CopyOnWriteArrayList<>();

    /** Asks the run to stop. Only the first reason counts. */
    public void cancel(String reason) {
        if (wish.compareAndSet(Optional.empty(), Optional.of(reason))) {
            watchers.forEach(Runnable::run);
        }
    }

    /** Whether somebody asked to stop. */
    public boolean requested() {
        return wish.get().isPresent();
    }

    /** Why, empty where nobody asked. */
    public Optional<String> reason() {
        return wish.get();
    }
}
