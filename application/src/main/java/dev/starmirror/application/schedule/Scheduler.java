package dev.starmirror.application.schedule;

import dev.starmirror.application.sync.Cancellation;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.Sleeper;
import dev.starmirror.domain.run.SyncReport;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Makes one run after another until somebody asks to stop, or nothing can succeed before somebody acts. Being offline is a condition that
 * is told of when it begins and when it ends, not an error that is told of at each try.
 */
public final class Scheduler {
    /** A machine that slept wakes up in the middle of a wait: so long it takes at most to notice. */
    private static final Duration SLICE = Duration.ofSeconds(30);

    private final Schedule schedule;
    private final Supplier<SyncReport> run;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final Consumer<Plan> plans;
    private boolean asleep;

    /**
     * @param run makes one run; what it throws of {@link MirrorException} is a refusal
     * @param clock the mirror's clock
     * @param sleeper lets time pass
     * @param random numbers from 0 up to 1, for the jitter
     * @param plans is told when the next run is to happen: each ordinary one, and each change of condition
     */
    public Scheduler(
            ScheduleSettings settings,
            Supplier<SyncReport> run,
            InstantSource clock,
            Sleeper sleeper,
            DoubleSupplier random,
            Consumer<Plan> plans) {
        this.schedule = new Schedule(settings, random);
        this.run = run;
        this.clock = clock;
        this.sleeper = sleeper;
        this.plans = plans;
    }

    /**
     * Runs at once and then whenever a run is due. Blocks until it is over.
     *
     * @return what came of the last run
     */
    public RunResult run(Cancellation cancellation) {
        Thread thread = Thread.currentThread();
        Runnable wake = () -> wake(thread);
        cancellation.watch(wake);
        try {
            Plan.Condition condition = Plan.Condition.ON_TIME;
            while (true) {
                Instant began = clock.instant();
                RunResult result = once();
                Optional<Plan> next = schedule.next(result, began, clock.instant());
                if (next.isEmpty() || cancellation.requested()) {
                    return result;
                }
                Plan plan = next.get();
                if (plan.condition() != condition || condition == Plan.Condition.ON_TIME) {
                    plans.accept(plan);
                }
                condition = plan.condition();
                if (!waitFor(plan.at(), cancellation)) {
                    return result;
                }
            }
        } finally {
            cancellation.unwatch(wake);
            if (cancellation.requested()) {
                // The interruption that woke this thread has done its work.
                Thread.interrupted();
            }
        }
    }

    /** A thread that waits for time is woken; one that runs is told by the run's own cancellation. */
    private synchronized void wake(Thread thread) {
        if (asleep) {
            thread.interrupt();
        }
    }

    private synchronized void asleep(boolean now) {
        asleep = now;
    }

    private RunResult once() {
        try {
            return new RunResult.Ran(run.get());
        } catch (MirrorException e) {
            return new RunResult.Refused(e.failure());
        }
    }

    /** Whether the wait was over before somebody asked to stop. */
    private boolean waitFor(Instant instant, Cancellation cancellation) {
        while (!cancellation.requested()) {
            Duration left = Duration.between(clock.instant(), instant);
            if (left.isNegative() || left.isZero()) {
                return true;
            }
            try {
                asleep(true);
                if (!cancellation.requested()) {
                    sleeper.sleep(left.compareTo(SLICE) < 0 ? left : SLICE);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            } finally {
                asleep(false);
            }
        }
        return false;
    }
}
