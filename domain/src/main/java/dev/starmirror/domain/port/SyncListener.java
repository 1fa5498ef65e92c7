package dev.starmirror.domain.port;

import dev.starmirror.domain.run.SyncEvent;

/** Is told what happens in a run. Called by several threads, one at a time; must not block, and what it throws is dropped. */
@FunctionalInterface
public interface SyncListener {
    void on(SyncEvent event);
}
