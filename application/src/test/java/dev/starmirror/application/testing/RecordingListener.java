package dev.starmirror.application.testing;

import dev.starmirror.domain.port.SyncListener;
import dev.starmirror.domain.run.SyncEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps all events. Safe for use by several threads. */
public final class RecordingListener implements SyncListener {
    private final CopyOnWriteArrayList<SyncEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void on(SyncEvent event) {
        events.add(event);
    }

    /** All of them, in the order told. */
    public List<SyncEvent> events() {
        return List.copyOf(events);
    }

    /** Those of one kind. */
    public <E extends SyncEvent> List<E> events(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
