package dev.starmirror.adapter.github.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.adapter.github.GitHubAdapter;
import dev.starmirror.application.sync.Scope;
import dev.starmirror.application.testing.SameThreadExecutors;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncOutcome.Cause;
import dev.starmirror.domain.run.SyncReport;
import dev.starmirror.simulator.SimulatorOptions;
import dev.starmirror.simulator.fault.Fault;
import dev.starmirror.simulator.fault.RequestKind;
import dev.starmirror.simulator.fault.ScriptedFault;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** REST: without a token, and where GraphQL cuts the listing off. */
class AnonymousSyncTest {
    private static final String LOGIN = SimulatorOptions.DEFAULTS.login();

    @Test
    void mirrors_a_small_account_within_an_hours_requests() {
        try (SimulatedSync bench = bench(30, null, LOGIN)) {
            SyncReport report = bench.sync();

            assertThat(report.outcome()).isInstanceOf(SyncOutcome.Completed.class);
            bench.assertEqualToSource();
            assertThat(report.usage().graphql()).isZero();
            assertThat(report.usage().rest()).isLessThanOrEqualTo(40);
            bench.assertNoViolations();
        }
    }

    @Test
    void says_when_to_go_on_where_the_hour_is_not_enough_and_goes_on_then() {
        try (SimulatedSync bench = bench(130, null, LOGIN)) {
            SyncReport first = bench.sync();
            assertThat(first.outcome()).isInstanceOfSatisfying(SyncOutcome.Incomplete.class, incomplete -> {
                assertThat(incomplete.cause()).isEqualTo(Cause.QUOTA);
                assertThat(incomplete.resumeAt()).isAfter(bench.time.instant());
            });

            SyncOutcome outcome = first.outcome();
            for (int hour = 0; hour < 6 && outcome instanceof SyncOutcome.Incomplete incomplete; hour++) {
                Instant resumeAt = Objects.requireNonNull(incomplete.resumeAt());
                bench.time.pass(Duration.between(bench.time.instant(), resumeAt).plusSeconds(1));
                outcome = bench.sync().outcome();
            }

            assertThat(outcome).isInstanceOf(SyncOutcome.Completed.class);
            bench.assertEqualToSource();
            assertThat(bench.simulator.traffic().counts().readmeTexts()).isLessThanOrEqualTo(130);
            bench.assertNoViolations();
        }
    }

    @Test
    void lists_over_REST_what_GraphQL_cuts_off() {
        try (SimulatedSync bench = bench(130, GitHubAdapter.TOKEN, null)) {
            bench.simulator.faults().add(ScriptedFault.always(new Fault.OverLimit()));
            SyncReport first = bench.sync();

            assertThat(first.outcome()).isInstanceOf(SyncOutcome.Completed.class);
            bench.assertEqualToSource();

            long gone = bench.simulator.account().stars().get(50).repository().id();
            bench.simulator.account().unstar(gone);
            assertThat(bench.sync(new Scope.Everything()).tally().removed()).isEqualTo(1);
            bench.assertEqualToSource();
        }
    }

    @Test
    void heals_a_fault_in_the_middle_of_a_REST_listing() {
        try (SimulatedSync bench = bench(35, null, LOGIN)) {
            bench.simulator
                    .faults()
                    .add(ScriptedFault.once(new Fault.DroppedBody(), RequestKind.REST_PAGE)
                            .after(2));
            bench.simulator
                    .faults()
                    .add(ScriptedFault.once(new Fault.ErrorPage(502, Duration.ZERO), RequestKind.REST_README)
                            .after(5));

            assertThat(bench.sync().outcome()).isInstanceOf(SyncOutcome.Completed.class);
            bench.assertEqualToSource();
            assertThat(bench.simulator.faults().pending()).isZero();
        }
    }

    @Test
    void knows_an_account_that_does_not_exist() {
        try (SimulatedSync bench = bench(1, null, "nobody-of-that-name")) {
            assertThat(bench.sync().outcome())
                    .isInstanceOfSatisfying(
                            SyncOutcome.Failed.class,
                            failed -> assertThat(failed.cause()).isEqualTo(Cause.UNKNOWN_ACCOUNT));
        }
    }

    @Test
    void cannot_know_whose_stars_without_a_token_and_a_login() {
        try (SimulatedSync bench = bench(1, null, null)) {
            assertThat(bench.sync().outcome())
                    .isInstanceOfSatisfying(
                            SyncOutcome.Failed.class,
                            failed -> assertThat(failed.cause()).isEqualTo(Cause.CREDENTIALS));
        }
    }

    private static SimulatedSync bench(int stars, @Nullable String token, @Nullable String login) {
        return new SimulatedSync(options -> options.withStars(stars), token, login, new SameThreadExecutors());
    }
}
