package dev.starmirror.bootstrap;

import dev.starmirror.application.sync.Cancellation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets a signal (Ctrl-C, SIGTERM, a closed terminal) end the program in good order: the run is asked to stop, its last batch is
 * stored, and the exit code is the command's own. A second signal changes nothing: this takes no longer than the patience below anyway.
 */
final class Shutdown {
    private static final int PATIENCE_SECONDS = 20;
    private static final int INTERRUPTED = 130;

    private final CompletableFuture<Integer> exit = new CompletableFuture<>();
    private final Cancellation cancellation;

    private Shutdown(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    /** Watches for signals from now on. */
    static Shutdown onSignal(Cancellation cancellation) {
        Shutdown shutdown = new Shutdown(cancellation);
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::run, "starmirror-shutdown"));
        return shutdown;
    }

    /** The command has ended with that exit code. */
    void finished(int code) {
        exit.complete(code);
    }

    /** Runs while the JVM goes down, in answer to a signal or because the command has ended. */
    private void run() {
        if (exit.isDone()) {
            return;
        }
        cancellation.cancel("Interrupted");
        int code = INTERRUPTED;
        try {
            // A command that ended well in the meantime was not interrupted.
            code = exit.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            code = INTERRUPTED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(code);
    }
}
