package dev.starmirror.application.sync;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives a run its threads; a test gives it the calling thread and has every step in a fixed order. */
@FunctionalInterface
public interface RunExecutors {
    /**
     * Opens an executor, which the run shuts down.
     *
     * @param purpose what it is for, one word, for names of threads
     * @param threads how many, at least 1
     */
    ExecutorService open(String purpose, int threads);

    /** Real threads, named after their purpose. */
    static RunExecutors threads(ThreadFactory factory) {
        return (purpose, threads) -> {
            AtomicInteger number = new AtomicInteger();
            return Executors.newFixedThreadPool(threads, task -> {
                Thread thread = factory.newThread(task);
                thread.setName("starmirror-" + purpose + "-" + number.incrementAndGet());
                return thread;
            });
        };
    }
}
