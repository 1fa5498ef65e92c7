package dev.starmirror.bootstrap.monitor;

import dev.starmirror.domain.port.WaitMeter;
import dev.starmirror.domain.run.Wait;
import dev.starmirror.domain.run.Waits;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Counts, as the JVM does, how long the threads of its making and those that joined were blocked by monitors: ours and those of every
 * library. Threads are daemons, since one that waits for GitHub must not keep the process alive. Safe for use by several threads.
 */
public final class ContentionMeter implements WaitMeter {
    private final ThreadMXBean threads;
    private final Set<Long> alive = new HashSet<>();
    private long endedMillis;

    private ContentionMeter(ThreadMXBean threads) {
        this.threads = threads;
    }

    /** A meter for this process; where its JVM cannot tell, nothing ever waits. */
    public static ContentionMeter ofProcess() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        if (threads.isThreadContentionMonitoringSupported()) {
            threads.setThreadContentionMonitoringEnabled(true);
        }
        return new ContentionMeter(threads);
    }

    /** A thread for the task, counted as long as it lives and after. */
    public Thread thread(Runnable task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } finally {
                leave();
            }
        });
        thread.setDaemon(true);
        join(thread);
        return thread;
    }

    /** Counts a thread that was not made here. */
    public synchronized void join(Thread thread) {
        alive.add(thread.getId());
    }

    @Override
    public synchronized Waits waited() {
        long millis = endedMillis;
        for (long id : alive) {
            millis += blockedMillis(id);
        }
        return new Waits(Map.of(Wait.LOCK, Duration.ofMillis(millis)));
    }

    private synchronized void leave() {
        long id = Thread.currentThread().getId();
        endedMillis += blockedMillis(id);
        alive.remove(id);
    }

    /** Nothing for a thread that has not begun or that the JVM does not watch. */
    private long blockedMillis(long id) {
        ThreadInfo thread = threads.getThreadInfo(id);
        return thread == null ? 0 : Math.max(0, thread.getBlockedTime());
    }
}
