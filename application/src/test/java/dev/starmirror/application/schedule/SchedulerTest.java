package dev.starmirror.application.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.starmirror.application.schedule.Plan.Condition;
import dev.starmirror.application.sync.Cancellation;
import dev.starmirror.application.testing.ManualClock;
import dev.starmirror.application.testing.Samples;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.quota.RateLimit;
import dev.starmirror.domain.quota.Resource;
import dev.starmirror.domain.run.RunMetrics;
import dev.starmirror.domain.run.SourceUsage;
import dev.starmirror.domain.run.SyncMode;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncOutcome.Cause;
import dev.starmirror.domain.run.SyncReport;
import dev.starmirror.domain.run.SyncTally;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SchedulerTest {
    private static final Instant START = Samples.EPOCH;
    private static final SyncOutcome DONE = new SyncOutcome.UpToDate();
    private static final SyncOutcome AWAY = new SyncOutcome.Incomplete(Cause.SOURCE, "GitHub cannot be reached", null);

    private final ManualClock clock = new ManualClock(START);
    private final List<Instant> runs = new ArrayList<>();
    private final List<Plan> plans = new ArrayList<>();
    private final Cancellation cancellation = new Cancellation();

    @Test
    void runs_at_once_and_then_at_every_interval() {
        schedule(List.of(ran(DONE), ran(DONE), ran(DONE)));
        assertThat(runs).containsExactly(START, START.plusSeconds(3600), START.plusSeconds(7200));
        assertThat(plans).extracting(Plan::condition).containsOnly(Condition.ON_TIME);
    }

    @Test
    void comes_a_little_later_by_chance() {
        scheduler(List.of(ran(DONE), ran(DONE)), 0.5).run(cancellation);
        assertThat(runs).containsExactly(START, START.plusSeconds(3600 + 180));
    }

    @Test
    void catches_up_once_after_the_machine_slept() {
        schedule(List.of(
                () -> {
                    clock.advance(Duration.ofHours(10));
                    return report(DONE);
                },
                ran(DONE),
                ran(DONE)));
        Instant awake = START.plus(Duration.ofHours(10));
        assertThat(runs).containsExactly(START, awake, awake.plusSeconds(3600));
    }

    @Test
    void backs_off_while_offline_and_tells_of_it_once() {
        schedule(List.of(ran(AWAY), ran(AWAY), ran(AWAY), ran(AWAY), ran(DONE), ran(AWAY), ran(DONE)));
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i < runs.size(); i++) {
            gaps.add(Duration.between(runs.get(i - 1), runs.get(i)));
        }
        assertThat(gaps).extracting(Duration::toMinutes).containsExactly(1L, 2L, 4L, 8L, 60L, 1L);
        assertThat(plans)
                .extracting(Plan::condition)
                .containsExactly(Condition.OFFLINE, Condition.ON_TIME, Condition.OFFLINE);
    }

    @Test
    void never_waits_longer_than_the_interval_for_the_network() {
        List<Supplier<SyncReport>> away = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            away.add(ran(AWAY));
        }
        schedule(away);
        assertThat(Duration.between(runs.get(18), runs.get(19))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void goes_on_when_the_budget_is_full_again() {
        Instant reset = START.plusSeconds(1234);
        schedule(List.of(ran(new SyncOutcome.Incomplete(Cause.QUOTA, "The budget is spent", reset)), ran(DONE)));
        assertThat(runs).containsExactly(START, reset);
        assertThat(plans.get(0).condition()).isEqualTo(Condition.SCARCE_QUOTA);
    }

    @Test
    void leaves_a_scarce_budget_alone() {
        RateLimit scarce = new RateLimit(Resource.GRAPHQL, 5_000, 1_000, START.plusSeconds(9_000));
        schedule(List.of(() -> report(DONE, scarce), ran(DONE)));
        assertThat(runs).containsExactly(START, START.plusSeconds(9_000));
    }

    @Test
    void tries_again_every_minute_while_another_run_holds_the_mirror() {
        Supplier<SyncReport> locked = () -> {
            throw new MirrorException(new MirrorFailure.Locked("Another run is at work"));
        };
        schedule(List.of(locked, locked, locked, ran(DONE), ran(DONE)));
        assertThat(runs)
                .containsExactly(
                        START,
                        START.plusSeconds(60),
                        START.plusSeconds(120),
                        START.plusSeconds(180),
                        START.plusSeconds(180 + 3600));
        assertThat(plans).extracting(Plan::condition).containsExactly(Condition.BUSY, Condition.ON_TIME);
    }

    @Test
    void comes_back_soon_where_it_made_way_for_a_user() {
        schedule(List.of(ran(new SyncOutcome.Incomplete(Cause.GAVE_WAY, "It made way", null)), ran(DONE)));
        assertThat(runs).containsExactly(START, START.plusSeconds(60));
        assertThat(plans.get(0).condition()).isEqualTo(Condition.BUSY);
    }

    @Test
    void ends_where_nothing_can_succeed_before_somebody_acts() {
        SyncOutcome rejected = new SyncOutcome.Failed(Cause.CREDENTIALS, "The token was rejected");
        RunResult result = scheduler(List.of(ran(rejected), ran(DONE)), 0).run(cancellation);
        assertThat(result).isEqualTo(new RunResult.Ran(report(rejected)));
        assertThat(runs).hasSize(1);
        MirrorFailure damaged = new MirrorFailure.Damaged("The database is damaged");
        assertThat(scheduler(
                                List.of(() -> {
                                    throw new MirrorException(damaged);
                                }),
                                0)
                        .run(cancellation))
                .isEqualTo(new RunResult.Refused(damaged));
    }

    @Test
    void notices_within_half_a_minute_that_the_machine_slept_in_the_middle_of_a_wait() {
        List<Duration> sleeps = new ArrayList<>();
        Scheduler scheduler = new Scheduler(
                ScheduleSettings.every(Duration.ofHours(1)),
                () -> {
                    runs.add(clock.instant());
                    if (runs.size() == 3) {
                        cancellation.cancel("Enough");
                    }
                    return report(DONE);
                },
                clock,
                duration -> {
                    sleeps.add(duration);
                    // To the sleeping thread ten hours of sleep are no time at all.
                    clock.advance(sleeps.size() == 10 ? Duration.ofHours(10).plus(duration) : duration);
                },
                () -> 0,
                plans::add);
        scheduler.run(cancellation);
        Instant awake = START.plus(Duration.ofHours(10)).plusSeconds(10 * 30);
        assertThat(runs).containsExactly(START, awake, awake.plusSeconds(3600));
        assertThat(sleeps).allSatisfy(sleep -> assertThat(sleep).isLessThanOrEqualTo(Duration.ofSeconds(30)));
    }

    @Test
    void a_cancellation_ends_the_wait() throws Exception {
        CountDownLatch asleep = new CountDownLatch(1);
        Scheduler scheduler = new Scheduler(
                ScheduleSettings.every(Duration.ofHours(1)),
                () -> report(DONE),
                clock,
                duration -> {
                    asleep.countDown();
                    new CountDownLatch(1).await();
                },
                () -> 0,
                plans::add);
        Thread signal = new Thread(() -> {
            try {
                asleep.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            cancellation.cancel("Stopped by a signal");
        });
        signal.start();
        assertThat(scheduler.run(cancellation)).isEqualTo(new RunResult.Ran(report(DONE)));
        signal.join();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void refuses_intervals_that_make_no_sense() {
        assertThatIllegalArgumentException().isThrownBy(() -> ScheduleSettings.every(Duration.ofSeconds(59)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ScheduleSettings(Duration.ofHours(1), 2, 0));
    }

    private void schedule(List<Supplier<SyncReport>> results) {
        scheduler(results, 0).run(cancellation);
    }

    /** Runs through the results and is then cancelled. */
    private Scheduler scheduler(List<Supplier<SyncReport>> results, double chance) {
        Supplier<SyncReport> run = () -> {
            runs.add(clock.instant());
            int number = runs.size();
            if (number == results.size()) {
                cancellation.cancel("Enough");
            }
            return results.get(Math.min(number, results.size()) - 1).get();
        };
        return new Scheduler(ScheduleSettings.every(Duration.ofHours(1)), run, clock, clock, () -> chance, plans::add);
    }

    private static Supplier<SyncReport> ran(SyncOutcome outcome) {
        return () -> report(outcome);
    }

    private static SyncReport report(SyncOutcome outcome, RateLimit... limits) {
        return new SyncReport(
                null,
                Samples.ACCOUNT,
                SyncMode.INCREMENTAL,
                outcome,
                SyncTally.ZERO,
                new SourceUsage(1, 1, 0, 0, 0, List.of(limits)),
                List.of(),
                RunMetrics.NONE,
                START,
                START);
    }
}
