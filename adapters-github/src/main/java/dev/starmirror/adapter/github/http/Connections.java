package dev.starmirror.adapter.github.http;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.SocketFactory;
import okhttp3.ConnectionPool;

/**
 * What requests travel on. Each supplier is asked once, at the first request.
 *
 * @param sockets what connections are made of
 * @param idle where connections wait between two requests
 * @param threads that wait for answers; the requests at once alone bound their number
 */
public record Connections(SocketFactory sockets, Supplier<ConnectionPool> idle, Supplier<ExecutorService> threads) {
    private static final long KEEP_IDLE_SECONDS = 60;
    private static final long IDLE_THREAD_SECONDS = 1;

    /**
     * Over the network.
     *
     * @param maxIdle connections that are kept open between requests, at least 1
     */
    public static Connections network(int maxIdle) {
        return new Connections(
                SocketFactory.getDefault(),
                () -> new ConnectionPool(maxIdle, KEEP_IDLE_SECONDS, TimeUnit.SECONDS),
                Connections::daemons);
    }

    /** A thread that waits for GitHub must not keep the process alive. */
    private static ExecutorService daemons() {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_THREAD_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "github");
                    thread.setDaemon(true);
                    return thread;
                });
    }
}
