package dev.starmirror.architecture.bad.application;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Makes its own executor instead of being handed one. */
public final class StartsThreads {
    private StartsThreads() {}

    static ExecutorService workers() {
        return Executors.newCachedThreadPool();
    }
}
