package dev.starmirror.application.schedule;

import dev.starmirror.application.schedule.Plan.Condition;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.quota.RateLimit;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncOutcome.Cause;
import dev.starmirror.domain.run.SyncReport;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * Says when the next run is due. A run that is late, because the machine slept or the one before took long, happens once and at once,
 * however many were missed. Used by one thread.
 */
final class Schedule {
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 10;

    private final ScheduleSettings settings;
    private final DoubleSupplier random;
    private int failures;

    /** @param random numbers from 0 up to 1 */
    Schedule(ScheduleSettings settings, DoubleSupplier random) {
        this.settings = settings;
        this.random = random;
    }

    /**
     * The next run, empty where none can succeed before somebody acts, or where somebody asked to stop.
     *
     * @param began when the last run began, which may have been long after it was due
     * @param now when it has ended
     */
    Optional<Plan> next(RunResult result, Instant began, Instant now) {
        if (result instanceof RunResult.Refused refused) {
            return refused.failure() instanceof MirrorFailure.Locked
                    ? Optional.of(soon(now, refused.failure().detail()))
                    : Optional.empty();
        }
        SyncReport report = ((RunResult.Ran) result).report();
        if (report.outcome() instanceof SyncOutcome.Failed) {
            return Optional.empty();
        }
        if (report.outcome() instanceof SyncOutcome.Incomplete incomplete && incomplete.cause() != Cause.SPREAD) {
            return afterIncomplete(incomplete, began, now);
        }
        failures = 0;
        return Optional.of(regular(report, began, now));
    }

    private Optional<Plan> afterIncomplete(SyncOutcome.Incomplete incomplete, Instant began, Instant now) {
        if (incomplete.cause() == Cause.CANCELLED) {
            return Optional.empty();
        }
        if (incomplete.cause() == Cause.GAVE_WAY) {
            return Optional.of(soon(now, incomplete.reason()));
        }
        if (incomplete.cause() == Cause.QUOTA) {
            Instant open = incomplete.resumeAt() == null ? began.plus(settings.every()) : incomplete.resumeAt();
            return Optional.of(new Plan(later(open, now).plus(jitter()), Condition.SCARCE_QUOTA, incomplete.reason()));
        }
        return Optional.of(retry(now, Condition.OFFLINE, incomplete.reason()));
    }

    private Plan regular(SyncReport report, Instant began, Instant now) {
        Instant next = later(began.plus(settings.every()), now).plus(jitter());
        Optional<RateLimit> scarce = report.usage().limits().stream()
                .filter(limit -> limit.resetAt().isAfter(next))
                .filter(limit -> limit.remaining() < settings.scarceQuota() * limit.limit())
                .max(Comparator.comparing(RateLimit::resetAt));
        return scarce.map(limit -> new Plan(
                        limit.resetAt().plus(jitter()),
                        Condition.SCARCE_QUOTA,
                        "Only " + limit.remaining() + " of " + limit.limit() + " requests are left until then"))
                .orElseGet(() -> new Plan(next, Condition.ON_TIME, "The next sync is due"));
    }

    /** Another run holds the mirror: to find that out costs nothing, so it is tried every minute. */
    private Plan soon(Instant now, String reason) {
        return new Plan(now.plus(FIRST_RETRY).plus(jitter(FIRST_RETRY)), Condition.BUSY, reason);
    }

    /** After a minute, then two, four and so on, but no later than the next ordinary run would be. */
    private Plan retry(Instant now, Condition condition, String reason) {
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(MOST_DOUBLINGS, failures++));
        Duration shorter = wait.compareTo(settings.every()) < 0 ? wait : settings.every();
        return new Plan(now.plus(shorter).plus(jitter(shorter)), condition, reason);
    }

    private Duration jitter() {
        return jitter(settings.every());
    }

    private Duration jitter(Duration wait) {
        return Duration.ofMillis((long) (random.getAsDouble() * settings.jitter() * wait.toMillis()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
