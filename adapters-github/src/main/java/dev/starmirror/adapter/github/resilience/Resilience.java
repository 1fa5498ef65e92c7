package dev.starmirror.adapter.github.resilience;

import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.port.SyncListener;
import dev.starmirror.domain.run.SyncEvent;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.event.CircuitBreakerOnStateTransitionEvent;
import io.github.resilience4j.core.exception.AcquirePermissionCancelledException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What stands around every question: repeats, and inside of them a circuit breaker, and inside of that the bound on concurrent
 * questions, so that who waits for a repeat holds no place. The limit on time is on each exchange itself (see {@code Exchange}): one
 * around the port would count waiting for quota. Thread-safe.
 */
final class Resilience {
    /** So many failures in a row, and nothing but failures, mean that asking on does harm. */
    private static final int FAILURES_TO_OPEN = 10;

    private static final Duration OPEN = Duration.ofSeconds(30);

    /** A question that waits for quota is not a slow one: how long an exchange may take is bounded elsewhere. */
    private static final Duration NEVER_SLOW = Duration.ofDays(365);

    /** Somebody has to wait for a place, and each place is given back after the limit on time at the latest. */
    private static final Duration LONGEST_QUEUE = Duration.ofHours(24);

    private final Persistence persistence;
    private final CircuitBreaker breaker;
    private final Bulkhead places;

    /**
     * The breaker is closed at first.
     *
     * @param maxConcurrentRequests at least 1
     * @param listener is told when the breaker opens, when it lets one request through to see, and when it closes
     */
    Resilience(int maxConcurrentRequests, Persistence persistence, InstantSource clock, SyncListener listener) {
        this.persistence = persistence;
        this.breaker = CircuitBreaker.of("github", breaker(clock));
        breaker.getEventPublisher()
                .onStateTransition(change -> listener.on(new SyncEvent.Noticed(List.of(notice(change)))));
        this.places = Bulkhead.of(
                "github",
                BulkheadConfig.custom()
                        .maxConcurrentCalls(maxConcurrentRequests)
                        .maxWaitDuration(LONGEST_QUEUE)
                        .build());
    }

    /**
     * Asks, and asks again as long as patience lasts.
     *
     * @param what for a person, for example {@code a page of 50 stars}
     */
    <T> T ask(String what, Patience patience, Supplier<T> question) {
        Supplier<T> bounded = Bulkhead.decorateSupplier(places, question);
        Supplier<T> guarded = CircuitBreaker.decorateSupplier(breaker, bounded);
        return persistence.insist(what, patience, () -> get(guarded));
    }

    /** The same for a question that cannot be made smaller: one that is too heavy even so is one that GitHub cannot answer. */
    <T> T askSmallest(String what, Supplier<T> question) {
        return ask(what, Patience.FULL, () -> {
            try {
                return question.get();
            } catch (SourceException e) {
                throw e.failure() instanceof SourceFailure.TooHeavy heavy
                        ? new SourceException(new SourceFailure.Unavailable(heavy.detail()), e)
                        : e;
            }
        });
    }

    private static <T> T get(Supplier<T> guarded) {
        try {
            return guarded.get();
        } catch (CallNotPermittedException e) {
            throw new SourceException(
                    new SourceFailure.Unavailable("GitHub keeps failing, so nothing is sent to it for now"), e);
        } catch (AcquirePermissionCancelledException e) {
            throw new SourceException(new SourceFailure.Interrupted("Interrupted before GitHub was asked"), e);
        }
    }

    private static String notice(CircuitBreakerOnStateTransitionEvent change) {
        return switch (change.getStateTransition().getToState()) {
            case OPEN ->
                "GitHub keeps failing: it is left alone for " + OPEN.toSeconds()
                        + " seconds, then one request tries it.";
            case HALF_OPEN -> "One request tries whether GitHub answers again.";
            default -> "GitHub answers again.";
        };
    }

    /** Only trouble of GitHub's own opens it: a question that was too heavy says nothing about the next one. */
    private static CircuitBreakerConfig breaker(InstantSource clock) {
        return CircuitBreakerConfig.custom()
                .clock(asClock(clock))
                .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(FAILURES_TO_OPEN)
                .minimumNumberOfCalls(FAILURES_TO_OPEN)
                .failureRateThreshold(100)
                .waitDurationInOpenState(OPEN)
                .slowCallDurationThreshold(NEVER_SLOW)
                .permittedNumberOfCallsInHalfOpenState(1)
                .recordException(e ->
                        e instanceof SourceException failure && failure.failure() instanceof SourceFailure.Unavailable)
                .ignoreException(e -> !(e instanceof SourceException failure
                        && failure.failure() instanceof SourceFailure.Unavailable))
                .build();
    }

    private static Clock asClock(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }
}
