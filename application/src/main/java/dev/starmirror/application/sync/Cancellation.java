package dev.starmirror.application.sync;

import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A wish to stop a run, from a signal or a user. The run ends as incomplete at its last checkpoint, within one batch; what was fetched
 * by then is stored. Safe for use by several threads; a wish cannot be taken back.
 */
public final class Cancellation {
    private final AtomicReference<@Nullable String> wish = new AtomicReference<>();
    private final CopyOnWriteArrayList<Runnable> watchers = new CopyOnWriteArrayList<>();

    /** Asks the run to stop. Only the first reason counts. */
    public void cancel(String reason) {
        if (wish.compareAndSet(null, reason)) {
            watchers.forEach(Runnable::run);
        }
    }

    /** Whether somebody asked to stop. */
    public boolean requested() {
        return wish.get() != null;
    }

    /** Why, empty where nobody asked. */
    public Optional<String> reason() {
        return Optional.ofNullable(wish.get());
    }

    /** Runs the action as soon as somebody asks, at once where somebody has; possibly twice where both happen together. */
    public void watch(Runnable action) {
        watchers.add(action);
        if (requested()) {
            action.run();
        }
    }

    /** Ends {@link #watch}. */
    public void unwatch(Runnable action) {
        watchers.remove(action);
    }
}
