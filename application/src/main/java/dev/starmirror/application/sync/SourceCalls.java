package dev.starmirror.application.sync;

import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The questions of a run that are under way at the source. A cancellation interrupts the threads that wait for an answer, and no others:
 * a thread that stores is left alone.
 */
final class SourceCalls {
    private static final long SLOWEST = 10_000;
    private static final double NEWEST = 0.2;

    private final ActiveRun run;
    private final InstantSource clock;
    private final Set<Thread> waiting = new HashSet<>();
    private boolean interrupted;
    private boolean interruptedFromOutside;
    private double meanMillis = -1;

    SourceCalls(ActiveRun run, InstantSource clock) {
        this.run = run;
        this.clock = clock;
    }

    /** Asks, unless the run has been told to end. */
    <T> T ask(Supplier<T> question) {
        run.proceed();
        enter();
        Instant asked = clock.instant();
        try {
            return run.meter().answer(question);
        } finally {
            leave(Duration.between(asked, clock.instant()));
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

    /** What answers took of late, newer ones counting more; a wait for quota counts as a slow answer and no more. */
    synchronized Duration meanResponse() {
        return Duration.ofMillis(Math.max(0, Math.round(meanMillis)));
    }

    private synchronized void leave(Duration took) {
        double millis = Math.min(SLOWEST, took.toMillis());
        meanMillis = meanMillis < 0 ? millis : meanMillis + NEWEST * (millis - meanMillis);
        waiting.remove(Thread.currentThread());
        if (Thread.interrupted() && !interrupted) {
            interruptedFromOutside = true;
            run.stop(new SourceException(new SourceFailure.Interrupted("The run was interrupted")));
        }
    }
}
