package dev.starmirror.adapter.github.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.adapter.github.SteppedTime;
import dev.starmirror.domain.quota.QuotaPolicy;
import dev.starmirror.domain.quota.Resource;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several threads at one gate, on one clock that whoever waits moves, and with nothing forgiven. */
class QuotaGateThreadsTest {
    private static final int THREADS = 8;
    private static final int REQUESTS = 2_500;

    private final SteppedTime time = new SteppedTime();
    private final QuotaGate gate = new QuotaGate(
            // A thread that is halted while others let months pass brings an answer of long ago, and with it the time
            // of then.
            new QuotaPolicy(0, Duration.ofDays(100_000)),
            new ServerClock(time),
            time,
            time,
            event -> {},
            new QuotaOutlook());
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void spend_what_a_window_holds_and_never_more() throws Exception {
        Budget budget = new Budget(10, Duration.ofSeconds(30));

        inEachThread(() -> {
            for (int i = 0; i < REQUESTS; i++) {
                try (QuotaGate.Pass pass = gate.enter(Resource.GRAPHQL)) {
                    Headers answer = budget.spend();
                    letOthersGoOn();
                    pass.answered(dated(answer));
                }
            }
        });

        assertThat(budget.overspent).isZero();
        assertThat(budget.windows).isGreaterThan(THREADS * REQUESTS / 10 / 2);
    }

    @Test
    void send_nothing_between_a_refusal_they_know_of_and_its_end() throws Exception {
        AtomicReference<Instant> closedUntil = new AtomicReference<>(Instant.MIN);
        AtomicInteger sent = new AtomicInteger();
        AtomicInteger heldBack = new AtomicInteger();
        AtomicInteger violations = new AtomicInteger();
        CyclicBarrier allHavePasses = new CyclicBarrier(THREADS);

        inEachThread(() -> {
            for (int i = 0; i < REQUESTS; i++) {
                try (QuotaGate.Pass pass = gate.enter(Resource.REST)) {
                    allHavePasses.await();
                    Instant known = closedUntil.get();
                    gate.check(Resource.REST);
                    if (time.instant().isBefore(known)) {
                        violations.incrementAndGet();
                    }
                    if (sent.incrementAndGet() % 10 == 0) {
                        Instant end = time.instant().plusSeconds(20);
                        pass.refused(headers("Retry-After", "20"));
                        closedUntil.accumulateAndGet(end, (one, other) -> one.isAfter(other) ? one : other);
                    } else {
                        pass.answered(headers("x-ratelimit-resource", "core"));
                    }
                } catch (WindowClosedException e) {
                    heldBack.incrementAndGet();
                }
            }
        });

        assertThat(violations).hasValue(0);
        assertThat(heldBack).as("some were held back at the last moment").hasPositiveValue();
    }

    /** Makes it likelier that threads meet where that does harm; nothing relies on it. */
    @SuppressWarnings("ThreadPriorityCheck")
    private static void letOthersGoOn() {
        Thread.yield();
    }

    private void inEachThread(Task task) throws Exception {
        List<Future<?>> ends = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            ends.add(threads.submit(() -> {
                task.run();
                return null;
            }));
        }
        for (Future<?> end : ends) {
            end.get();
        }
    }

    private Headers headers(String... namesAndValues) {
        return dated(Headers.of(namesAndValues));
    }

    private Headers dated(Headers headers) {
        return headers.newBuilder()
                .set(
                        "Date",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                time.instant().atZone(ZoneOffset.UTC)))
                .build();
    }

    private interface Task {
        void run() throws Exception;
    }

    /** What GitHub keeps count of. */
    private final class Budget {
        private final int limit;
        private final Duration window;
        private int left;
        private int overspent;
        private int windows;
        private Instant resetAt = Instant.MIN;

        Budget(int limit, Duration window) {
            this.limit = limit;
            this.window = window;
        }

        synchronized Headers spend() {
            Instant now = time.instant();
            if (!now.isBefore(resetAt)) {
                windows++;
                left = limit;
                resetAt = now.plus(window);
            }
            left--;
            overspent += left < 0 ? 1 : 0;
            return Headers.of(
                    "x-ratelimit-limit", Integer.toString(limit),
                    "x-ratelimit-remaining", Integer.toString(Math.max(left, 0)),
                    "x-ratelimit-reset", Long.toString(resetAt.getEpochSecond()));
        }
    }
}
