package dev.starmirror.application.sync;

import dev.starmirror.domain.port.SyncListener;
import dev.starmirror.domain.run.SyncEvent;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;

/**
 * Everybody who wants to hear of runs. What is told here from any thread reaches them on the run's own thread for events, one event at a
 * time: a slow listener slows nothing, and a failing one harms nobody, not even the other listeners. Outside of a run nobody hears
 * anything. Safe for use by several threads.
 */
public final class Listeners implements SyncListener {
    private final List<SyncListener> own;
    private final List<WeakReference<SyncListener>> registered = new CopyOnWriteArrayList<>();
    private final List<EventRelay> runs = new CopyOnWriteArrayList<>();

    private Listeners(List<SyncListener> own) {
        this.own = own;
    }

    /** These listeners hear everything as long as this object lives. */
    public static Listeners of(SyncListener... listeners) {
        return new Listeners(List.of(listeners));
    }

    /**
     * Lets a listener hear of runs as long as somebody else holds it: there is nothing to undo, and so nothing to forget.
     *
     * @param listener is not kept alive by this
     */
    public void register(SyncListener listener) {
        registered.add(new WeakReference<>(listener));
    }

    @Override
    public void on(SyncEvent event) {
        // Of two runs in one process one only tries what it would do; sources cannot tell for which of them they work.
        runs.stream().findFirst().ifPresent(relay -> relay.on(event));
    }

    /**
     * Opens the way for the events of a run, on this thread, until {@link #close}.
     *
     * @param sentry hears them before everybody else; must not fail
     */
    EventRelay open(ExecutorService thread, SyncListener sentry) {
        EventRelay relay = new EventRelay(
                event -> {
                    sentry.on(event);
                    tell(event);
                },
                thread);
        runs.add(relay);
        return relay;
    }

    /** Waits a moment for the listeners to hear the rest. */
    void close(EventRelay relay) {
        runs.remove(relay);
        relay.close();
    }

    private synchronized void tell(SyncEvent event) {
        own.forEach(listener -> tell(listener, event));
        registered.removeIf(reference -> reference.get() == null);
        registered.forEach(
                reference -> Optional.ofNullable(reference.get()).ifPresent(listener -> tell(listener, event)));
    }

    private static void tell(SyncListener listener, SyncEvent event) {
        try {
            listener.on(event);
        } catch (RuntimeException dropped) {
            // A listener's trouble is its own: the run neither stops nor can it tell anybody but listeners.
        }
    }
}
