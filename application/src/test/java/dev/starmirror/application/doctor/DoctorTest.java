package dev.starmirror.application.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.application.doctor.Finding.Subject;
import dev.starmirror.application.doctor.Finding.Verdict;
import dev.starmirror.application.testing.InMemoryMirror;
import dev.starmirror.application.testing.ManualClock;
import dev.starmirror.application.testing.Samples;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.port.MirrorInspection;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.port.SourceInspection;
import dev.starmirror.domain.port.SourceInspection.Standing;
import dev.starmirror.domain.quota.RateLimit;
import dev.starmirror.domain.quota.Resource;
import dev.starmirror.domain.run.ProcessUse;
import dev.starmirror.domain.run.RunId;
import dev.starmirror.domain.run.RunMetrics;
import dev.starmirror.domain.run.SourceUsage;
import dev.starmirror.domain.run.SyncMode;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncOutcome.Cause;
import dev.starmirror.domain.run.SyncReport;
import dev.starmirror.domain.run.SyncTally;
import dev.starmirror.domain.run.Wait;
import dev.starmirror.domain.run.Waits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DoctorTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final ManualClock clock = new ManualClock(Samples.EPOCH);
    private final InMemoryMirror mirror = new InMemoryMirror();
    private Supplier<Optional<String>> token = () -> Optional.of("GITHUB_TOKEN");
    private boolean accountNamed;
    private SourceInspection source = () -> standing(List.of(), 4_000, Duration.ZERO);
    private Supplier<MirrorInspection.Report> report =
            () -> new MirrorInspection.Report("stars.db", 2, 30_000_000, 0, 0, List.of(), Map.of());
    private List<String> damage = List.of();
    private Surroundings surroundings = surroundings(48_000_000, 10_000_000_000L);

    @Test
    void all_is_well() {
        finished(new SyncOutcome.Completed(), Samples.METRICS);
        assertThat(examine()).allSatisfy(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.OK);
            assertThat(finding.advice()).isEmpty();
        });
        assertThat(examine())
                .extracting(Finding::subject)
                .containsExactly(
                        Subject.TOKEN,
                        Subject.GITHUB,
                        Subject.SCOPES,
                        Subject.QUOTA,
                        Subject.CLOCK,
                        Subject.DATABASE,
                        Subject.DISK,
                        Subject.JVM,
                        Subject.RUN,
                        Subject.METRICS,
                        Subject.MEMORY);
    }

    @Test
    void without_a_token_a_sync_needs_the_account_named() {
        token = Optional::empty;
        assertThat(on(Subject.TOKEN).verdict()).isEqualTo(Verdict.PROBLEM);
        accountNamed = true;
        assertThat(on(Subject.TOKEN).verdict()).isEqualTo(Verdict.WARNING);
        assertThat(on(Subject.TOKEN).advice()).contains("GITHUB_TOKEN");
    }

    @Test
    void a_place_that_holds_no_token_is_a_problem_and_the_rest_is_looked_at_all_the_same() {
        token = () -> {
            throw new SourceException(new SourceFailure.CredentialsRejected("two words"));
        };
        assertThat(on(Subject.TOKEN))
                .extracting(Finding::verdict, Finding::fact)
                .containsExactly(Verdict.PROBLEM, "two words");
        assertThat(on(Subject.DATABASE).verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void offline_is_no_problem_and_everything_at_home_is_looked_at() {
        source = () -> {
            throw new SourceException(new SourceFailure.Unavailable("no route"));
        };
        assertThat(on(Subject.GITHUB).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(on(Subject.GITHUB).fact()).contains("could not be reached", "no route");
        assertThat(examine()).extracting(Finding::subject).contains(Subject.DATABASE, Subject.DISK, Subject.JVM);
    }

    @Test
    void a_rejected_token_is_a_problem() {
        source = () -> {
            throw new SourceException(new SourceFailure.CredentialsRejected("rejected"));
        };
        assertThat(on(Subject.GITHUB).verdict()).isEqualTo(Verdict.PROBLEM);
    }

    @Test
    void scopes_beyond_reading_get_advice() {
        assertThat(on(Subject.SCOPES).advice()).isEmpty();
        source = () -> standing(List.of("read:user", "repo"), 4_000, Duration.ZERO);
        assertThat(on(Subject.SCOPES).fact()).contains("read:user, repo");
        assertThat(on(Subject.SCOPES).advice()).isNotEmpty();
        source = () -> standing(null, 4_000, Duration.ZERO);
        assertThat(on(Subject.SCOPES).fact()).contains("fine-grained");
    }

    @Test
    void a_budget_down_to_the_reserve_is_a_warning_until_it_is_renewed() {
        source = () -> standing(List.of(), 501, Duration.ZERO);
        assertThat(on(Subject.QUOTA).verdict()).isEqualTo(Verdict.OK);
        source = () -> standing(List.of(), 500, Duration.ZERO);
        assertThat(on(Subject.QUOTA).verdict()).isEqualTo(Verdict.WARNING);
        assertThat(on(Subject.QUOTA).fact()).contains("500 of 5000 graphql", "2026-01-01T01:00:00Z");
        clock.advance(HOUR.plusSeconds(1));
        assertThat(on(Subject.QUOTA).verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void a_clock_that_is_off_is_told_which_way() {
        source = () -> standing(List.of(), 4_000, Duration.ofSeconds(-29));
        assertThat(on(Subject.CLOCK).verdict()).isEqualTo(Verdict.OK);
        source = () -> standing(List.of(), 4_000, Duration.ofSeconds(-90));
        assertThat(on(Subject.CLOCK))
                .extracting(Finding::verdict, Finding::fact)
                .containsExactly(Verdict.WARNING, "This machine's clock is 90 s ahead of GitHub's");
        source = () -> standing(List.of(), 4_000, Duration.ofSeconds(31));
        assertThat(on(Subject.CLOCK).fact()).contains("31 s behind");
        source = () -> standing(List.of(), 4_000, null);
        assertThat(on(Subject.CLOCK).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void no_mirror_yet_is_a_warning_and_a_damaged_one_a_problem() {
        damage = List.of("row 5 missing from index");
        assertThat(on(Subject.DATABASE).verdict()).isEqualTo(Verdict.PROBLEM);
        assertThat(on(Subject.DATABASE).fact()).contains("row 5 missing from index");
        report = () -> {
            throw new MirrorException(new MirrorFailure.Missing("there is none"));
        };
        assertThat(on(Subject.DATABASE).verdict()).isEqualTo(Verdict.WARNING);
        report = () -> {
            throw new MirrorException(new MirrorFailure.TooNew("from the future"));
        };
        assertThat(on(Subject.DATABASE).verdict()).isEqualTo(Verdict.PROBLEM);
    }

    @Test
    void the_disk_needs_room_for_twice_the_mirror() {
        surroundings = surroundings(48_000_000, 2 * 400_000_000L);
        assertThat(on(Subject.DISK).verdict()).isEqualTo(Verdict.OK);
        surroundings = surroundings(48_000_000, 2 * 400_000_000L - 1);
        assertThat(on(Subject.DISK).verdict()).isEqualTo(Verdict.WARNING);
        surroundings = surroundings(48_000_000, -1);
        assertThat(on(Subject.DISK).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void a_large_heap_gets_advice() {
        surroundings = surroundings(8_000_000_000L, 10_000_000_000L);
        assertThat(on(Subject.JVM).advice()).contains("./starmirror");
    }

    @Test
    void a_run_that_stopped_early_gets_advice() {
        finished(new SyncOutcome.Incomplete(Cause.QUOTA, "spent", Samples.EPOCH), RunMetrics.NONE);
        assertThat(on(Subject.RUN).verdict()).isEqualTo(Verdict.WARNING);
        assertThat(on(Subject.RUN).fact()).contains("incomplete: spent");
    }

    @Test
    void a_run_beyond_a_bound_gets_the_advice_for_it() {
        Duration second = Duration.ofSeconds(1);
        finished(new SyncOutcome.Completed(), metrics(second, Duration.ofMillis(1_500), Duration.ofMillis(150), 10));
        assertThat(on(Subject.METRICS).verdict()).isEqualTo(Verdict.OK);
        assertThat(on(Subject.METRICS).fact()).contains("processors 75 %, of that garbage collection 10.0 %");
        finished(new SyncOutcome.Completed(), metrics(second, Duration.ofMillis(1_500), Duration.ofMillis(151), 10));
        assertThat(on(Subject.METRICS).advice()).contains("heap");
        finished(new SyncOutcome.Completed(), metrics(second, Duration.ofMillis(1_601), Duration.ZERO, 10));
        assertThat(on(Subject.METRICS).advice()).contains("max-concurrent-requests");
        finished(new SyncOutcome.Completed(), metrics(second, Duration.ofMillis(100), Duration.ZERO, 11));
        assertThat(on(Subject.METRICS).advice()).contains("holds the database");
    }

    @Test
    void memory_that_grows_over_the_runs_of_a_process_is_a_warning() {
        for (long heap = 20_000_000; heap < 32_000_000; heap += 2_000_000) {
            finished(new SyncOutcome.UpToDate(), resting(heap));
        }
        assertThat(on(Subject.MEMORY).verdict()).isEqualTo(Verdict.WARNING);
        assertThat(on(Subject.MEMORY).fact()).contains("2000 kB", "6 runs", "20.0 MB");
    }

    private Finding on(Subject subject) {
        return examine().stream()
                .filter(finding -> finding.subject() == subject)
                .findFirst()
                .orElseThrow();
    }

    private List<Finding> examine() {
        MirrorInspection inspection = new MirrorInspection() {
            @Override
            public Report report() {
                return report.get();
            }

            @Override
            public List<Statement> statements() {
                throw new IllegalStateException("The doctor measures nothing");
            }

            @Override
            public List<String> glance() {
                return damage;
            }

            @Override
            public List<String> check() {
                throw new IllegalStateException("The doctor only glances");
            }
        };
        return new Doctor(token, accountNamed, source, 0.1, inspection, mirror, () -> surroundings, clock).examine();
    }

    private static Standing standing(@Nullable List<String> scopes, long left, @Nullable Duration ahead) {
        return new Standing(
                scopes, List.of(new RateLimit(Resource.GRAPHQL, 5_000, left, Samples.EPOCH.plus(HOUR))), ahead);
    }

    private static Surroundings surroundings(long maxHeap, long usable) {
        return new Surroundings("A JVM", 2, maxHeap, 200_000_000, "stars.db", 400_000_000, usable);
    }

    private static RunMetrics metrics(Duration elapsed, Duration busy, Duration collecting, long lockedMillis) {
        return new RunMetrics(
                elapsed,
                Map.of(),
                new Waits(Map.of(Wait.LOCK, Duration.ofMillis(lockedMillis))),
                Samples.METRICS.queues(),
                new ProcessUse(Samples.EPOCH, 2, busy, collecting, 1, 1, 0, 1));
    }

    private static RunMetrics resting(long heap) {
        return new RunMetrics(
                Duration.ofSeconds(1), Map.of(), Waits.NONE, Samples.METRICS.queues(), ProcessUse.NONE.resting(heap));
    }

    private void finished(SyncOutcome outcome, RunMetrics metrics) {
        RunId run = mirror.begin(SyncMode.INCREMENTAL, Samples.EPOCH);
        mirror.finish(
                new SyncReport(
                        run,
                        Samples.ACCOUNT,
                        SyncMode.INCREMENTAL,
                        outcome,
                        SyncTally.ZERO,
                        SourceUsage.NONE,
                        List.of(),
                        metrics,
                        Samples.EPOCH,
                        Samples.EPOCH),
                null);
    }
}
