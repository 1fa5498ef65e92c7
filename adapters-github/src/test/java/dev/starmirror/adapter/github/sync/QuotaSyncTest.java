package dev.starmirror.adapter.github.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starmirror.adapter.github.GitHubAdapter;
import dev.starmirror.application.sync.RunExecutors;
import dev.starmirror.application.sync.SyncSettings;
import dev.starmirror.application.testing.SameThreadExecutors;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.run.SyncEvent;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncOutcome.Cause;
import dev.starmirror.simulator.fault.Fault;
import dev.starmirror.simulator.fault.RequestKind;
import dev.starmirror.simulator.fault.RetryAfter;
import dev.starmirror.simulator.fault.ScriptedFault;
import dev.starmirror.simulator.limit.QuotaResource;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuotaSyncTest {
    private static final int FULL_PAGES = 50;
    private static final int AT_ONCE = 5;

    @Test
    void ends_with_the_budget_and_goes_on_after_the_reset_without_fetching_anything_twice() {
        try (SimulatedSync bench = new SimulatedSync(
                options -> options.withStars(5_000).withLimits(60, 5_000),
                GitHubAdapter.TOKEN,
                null,
                new SameThreadExecutors())) {
            bench.settings = SyncSettings.defaults();
            SyncOutcome outcome = bench.sync().outcome();
            assertThat(outcome).isInstanceOf(SyncOutcome.Incomplete.class);
            int runs = 1;
            for (; runs < 12 && outcome instanceof SyncOutcome.Incomplete incomplete; runs++) {
                bench.inAnotherProcess();
                assertThat(incomplete.cause()).isEqualTo(Cause.QUOTA);
                Instant resumeAt = Objects.requireNonNull(incomplete.resumeAt());
                assertThat(resumeAt).isAfter(bench.time.instant());
                bench.time.pass(Duration.between(bench.time.instant(), resumeAt));
                outcome = bench.sync().outcome();
            }

            assertThat(outcome).isInstanceOf(SyncOutcome.Completed.class);
            bench.assertEqualToSource();
            bench.assertNoViolations();
            long readmes = bench.listed().values().stream()
                    .filter(star -> !star.readme().isEmpty())
                    .count();
            assertThat(bench.simulator.traffic().counts().readmeTexts()).isEqualTo(readmes);
            assertThat(bench.simulator.traffic().counts().requests(RequestKind.STARS_PAGE))
                    .as("each process begins with half a page, and looks at the beginning again")
                    .isBetween(FULL_PAGES, FULL_PAGES + 2 * runs);
        }
    }

    @Test
    void spreads_the_rest_of_a_window_that_will_not_do_instead_of_running_dry() {
        try (SimulatedSync bench = new SimulatedSync(
                options -> options.withStars(2_000).withLimits(20, 5_000),
                GitHubAdapter.TOKEN,
                null,
                new SameThreadExecutors())) {
            bench.github.stars().probe();
            bench.time.pass(Duration.ofMinutes(50));

            SyncOutcome outcome = bench.sync().outcome();

            // ten minutes for what is left of the window, and nothing to wait for in the next one, which is an hour
            // long
            assertThat(outcome).isInstanceOf(SyncOutcome.Incomplete.class);
            assertThat(bench.time.slept()).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
            assertThat(bench.github.events.stream()
                            .filter(SyncEvent.Waiting.class::isInstance)
                            .map(SyncEvent.Waiting.class::cast)
                            .filter(waiting -> waiting.reason().contains("spread"))
                            .count())
                    .isGreaterThan(300);
            bench.assertNoViolations();
        }
    }

    static Stream<Fault> unanswered() {
        return Stream.of(
                new Fault.SlowResponse(SimulatedSync.READ_TIMEOUT.multipliedBy(2)),
                new Fault.DroppedBody(),
                new Fault.MalformedJson());
    }

    @ParameterizedTest
    @MethodSource("unanswered")
    void takes_for_spent_what_GitHub_worked_on_without_a_readable_answer(Fault fault) {
        try (SimulatedSync bench = new SimulatedSync(GitHubAdapter.TOKEN, null, 10)) {
            bench.simulator.limits().window(QuotaResource.GRAPHQL, true).setLimit(3);
            bench.github.stars().probe();
            bench.simulator
                    .faults()
                    .add(ScriptedFault.once(fault, RequestKind.PROBE).times(2));

            assertThatThrownBy(() -> bench.github.stars().probe())
                    .isInstanceOfSatisfying(
                            SourceException.class,
                            e -> assertThat(e.failure()).isInstanceOf(SourceFailure.QuotaExhausted.class));
            assertThat(bench.simulator.traffic().counts().refused()).isZero();
            bench.assertNoViolations();
        }
    }

    @Test
    void waits_for_nothing_where_the_budget_will_do() {
        try (SimulatedSync bench = new SimulatedSync(300)) {
            assertThat(bench.sync().outcome()).isInstanceOf(SyncOutcome.Completed.class);
            assertThat(bench.time.slept()).isZero();
        }
    }

    @Test
    void keeps_the_bound_on_requests_at_once_however_many_threads_ask() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4 * AT_ONCE);
        try (SimulatedSync bench = new SimulatedSync(1)) {
            bench.simulator.setLatency(Duration.ofMillis(20));
            List<Callable<Long>> questions = Collections.nCopies(
                    8 * AT_ONCE, () -> bench.github.stars().probe().total());
            for (Future<Long> total : threads.invokeAll(questions)) {
                assertThat(total.get()).isEqualTo(1);
            }

            assertThat(bench.simulator.limits().inFlight().most()).isBetween(2, AT_ONCE);
            bench.assertNoViolations();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void keeps_the_bound_on_requests_at_once_while_windows_close_and_open() {
        try (SimulatedSync bench = new SimulatedSync(
                // A request may set out while the answer that closes the window is still on its way to another thread.
                // That
                // nothing sets out once it is read is shown by QuotaGateThreadsTest, without any such grace.
                options -> options.withStars(200).withAnnouncementGrace(Duration.ofSeconds(1)),
                GitHubAdapter.TOKEN,
                null,
                RunExecutors.threads(Executors.defaultThreadFactory()))) {
            bench.simulator.setLatency(Duration.ofMillis(20));
            for (int i = 0; i < 5; i++) {
                bench.simulator
                        .faults()
                        .add(ScriptedFault.once(
                                        new Fault.SecondaryLimit(403, RetryAfter.SECONDS, Duration.ofSeconds(20)),
                                        RequestKind.README_BATCH)
                                .after(3 * i));
            }

            SyncOutcome outcome = bench.sync().outcome();

            assertThat(outcome)
                    .as(() -> "after "
                            + bench.github.events.stream()
                                    .filter(event -> event instanceof SyncEvent.Retried)
                                    .toList())
                    .isInstanceOf(SyncOutcome.Completed.class);
            bench.assertEqualToSource();
            bench.assertNoViolations();
            assertThat(bench.github.events).anyMatch(event -> event instanceof SyncEvent.Waiting);
        }
    }
}
