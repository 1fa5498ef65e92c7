package dev.starmirror.adapter.github.resilience;

import dev.starmirror.adapter.github.http.ProxyRefusedException;
import dev.starmirror.adapter.github.http.RequestMeter;
import dev.starmirror.domain.port.Sleeper;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.port.SyncListener;
import dev.starmirror.domain.run.SyncEvent;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLException;

/**
 * Asks again what can heal: Resilience4j decides whether and when, the injected sleeper waits. Waits grow from one second, doubled and
 * jittered, to five minutes. Thread-safe.
 */
final class Persistence {
    private static final long FIRST_WAIT_MILLIS = 1_000;
    private static final long LONGEST_WAIT_MILLIS = 300_000;

    /** Between two signs of life of who waits. */
    private static final Duration TICK = Duration.ofSeconds(1);

    /** One sentence for all, since several threads may wait at once: what failed is told by itself. */
    private static final String REASON = "GitHub failed, and is asked again then";

    /** Some two minutes of waits in all. */
    private static final int MAX_ATTEMPTS = 8;

    private static final int ATTEMPTS_WHEN_TOO_HEAVY = 2;

    /** A machine that never reached GitHub is more likely offline, or behind a proxy that refuses, than unlucky; its user waits. */
    private static final int ATTEMPTS_WHILE_OFFLINE = 3;

    private final Retry retry = Retry.of(
            "github",
            RetryConfig.custom()
                    .maxAttempts(MAX_ATTEMPTS)
                    .intervalFunction(this::jittered)
                    .retryOnException(e -> e instanceof SourceException failure && canHeal(failure.failure()))
                    .build());
    private final AtomicBoolean reached = new AtomicBoolean();
    private final Sleeper sleeper;
    private final SyncListener listener;
    private final RequestMeter meter;
    private final RandomGenerator random;

    @Inject
    Persistence(Sleeper sleeper, SyncListener listener, RequestMeter meter, RandomGenerator random) {
        this.sleeper = sleeper;
        this.listener = listener;
        this.meter = meter;
        this.random = random;
    }

    /** @throws SourceException the last failure, where the question cannot heal or has not healed */
    <T> T insist(String what, Patience patience, Supplier<T> question) {
        Retry.AsyncContext<T> attempts = retry.asyncContext();
        for (int attempt = 1; ; attempt++) {
            try {
                T answer = question.get();
                reached.set(true);
                attempts.onComplete();
                return answer;
            } catch (SourceException e) {
                long wait = attempts.onError(e);
                if (wait < 0 || attempt >= attempts(e, patience)) {
                    throw e;
                }
                meter.repeated();
                listener.on(new SyncEvent.Retried(what, attempt, e.failure().detail()));
                rest(Duration.ofMillis(wait));
            }
        }
    }

    private int attempts(SourceException e, Patience patience) {
        if (isOffline(e)) {
            return ATTEMPTS_WHILE_OFFLINE;
        }
        boolean reducible = patience == Patience.LITTLE && e.failure() instanceof SourceFailure.TooHeavy;
        return reducible ? ATTEMPTS_WHEN_TOO_HEAVY : MAX_ATTEMPTS;
    }

    /** Between half of the doubled wait and all of it. The generator is not thread-safe. */
    private synchronized long jittered(int attempt) {
        long doubled = FIRST_WAIT_MILLIS << Math.min(attempt, 30);
        long longest = Math.min(doubled, LONGEST_WAIT_MILLIS);
        return longest / 2 + random.nextLong(longest / 2 + 1);
    }

    private static boolean canHeal(SourceFailure failure) {
        return failure instanceof SourceFailure.Unavailable || failure instanceof SourceFailure.TooHeavy;
    }

    private boolean isOffline(SourceException e) {
        Throwable cause = e.getCause();
        return !reached.get()
                && (cause instanceof ProxyRefusedException
                        || cause instanceof UnknownHostException
                        || cause instanceof ConnectException
                        || cause instanceof SSLException);
    }

    private void rest(Duration wait) {
        try {
            for (Duration left = wait; left.compareTo(Duration.ZERO) > 0; left = left.minus(TICK)) {
                listener.on(new SyncEvent.Waiting(left, REASON));
                sleeper.sleep(left.compareTo(TICK) < 0 ? left : TICK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceException(new SourceFailure.Interrupted("Interrupted before GitHub was asked again"), e);
        }
    }
}
