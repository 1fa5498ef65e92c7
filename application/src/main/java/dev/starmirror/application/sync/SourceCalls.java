package dev.starmirror.application.sync;

import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The questions of a run that are under way at the source. A cancellation interrupts the threads that wait for an answer, and no others:
 * a thread that stores is left alone.
 */
final class SourceCalls {
    private final ActiveRun run;
    private final Set<Thread> waiting = new HashSet<>();
    private boolean interrupted;
    private boolean interruptedFromOutside;

    SourceCalls(ActiveRun run) {
        this.run = run;
    }

    /** Asks, unless the run has been told to end. */
    <T> T ask(Supplier<T> question) {
        run.proceed();
        enter();
        try {
            return question.get();
        } finally {
            leave();
        }
    }

    /** Interrupts every question under way and any that comes. */
    synchronized void interrupt() {
        interrupted = true;
        waiting.forEach(Thread::interrupt);
    }

    private synchronized void enter() {
        if (interrupted) {
            throw new RunStopped();
        }
        waiting.add(Thread.currentThread());
    }

    /** Gives back to the calling thread an interruption that did not come from here, and that the run has kept away from the mirror. */
    synchronized void handBack() {
        if (interruptedFromOutside) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void leave() {
        waiting.remove(Thread.currentThread());
        if (Thread.interrupted() && !interrupted) {
            interruptedFromOutside = true;
            run.stop(new SourceException(new SourceFailure.Interrupted("The run was interrupted")));
        }
    }
}
