package dev.starmirror.application.testing;

import dev.starmirror.application.sync.RunExecutors;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Executors that run every task at once on the calling thread: a run is then one fixed sequence of steps. */
public final class SameThreadExecutors implements RunExecutors {
    @Override
    public ExecutorService open(String purpose, int threads) {
        return new SameThreadExecutor();
    }

    private static final class SameThreadExecutor extends AbstractExecutorService {
        private boolean shutdown;

        @Override
        public void execute(Runnable task) {
            task.run();
        }

        @Override
        public void shutdown() {
            shutdown = true;
        }

        @Override
        public List<Runnable> shutdownNow() {
            shutdown = true;
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return shutdown;
        }

        @Override
        public boolean isTerminated() {
            return shutdown;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
