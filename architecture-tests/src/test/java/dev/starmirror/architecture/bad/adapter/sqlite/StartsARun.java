package dev.starmirror.architecture.bad.adapter.sqlite;

import dev.starmirror.architecture.bad.application.SyncManager;

/** A storage adapter that drives the use cases it should serve. */
public final class StartsARun {
    private StartsARun() {}

    static Class<?> run() {
        return SyncManager.class;
    }
}
