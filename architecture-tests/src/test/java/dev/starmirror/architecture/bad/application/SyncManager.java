package dev.starmirror.architecture.bad.application;

/** Has a name that fits any class. */
public final class SyncManager {
    private SyncManager() {}
}
