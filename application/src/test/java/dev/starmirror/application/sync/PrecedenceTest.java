package dev.starmirror.application.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.starmirror.application.governor.GovernorSettings;
import dev.starmirror.application.testing.RecordingListener;
import dev.starmirror.application.testing.SameThreadExecutors;
import dev.starmirror.application.testing.Samples;
import dev.starmirror.domain.plan.ReadmePolicy;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.port.RunLock;
import dev.starmirror.domain.port.Sleeper;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.run.RunState;
import dev.starmirror.domain.run.SyncEvent;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncOutcome.Cause;
import dev.starmirror.domain.run.SyncReport;
import dev.starmirror.domain.star.RepositoryName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Runs that somebody waits for go ahead of runs in the background. */
class PrecedenceTest {
    private static final SyncRequest BACKGROUND = SyncRequest.due().inBackground();

    private final SyncBench bench = new SyncBench();
    private final RecordingListener events = new RecordingListener();
    private final AtomicInteger sleeps = new AtomicInteger();

    @Test
    void a_run_in_the_background_makes_way_within_one_batch_and_nothing_is_fetched_twice() {
        bench.stars(1, 60);
        List<RunLock.Claim> claims = new ArrayList<>();
        long[] claimedAt = {0};
        bench.source.interfere((request, question) -> {
            if (question.equals("page") && request > 10 && claims.isEmpty()) {
                RunLock.Claim claim = bench.mirror.claim();
                assertThat(claim.take()).isEmpty();
                claims.add(claim);
                claimedAt[0] = request;
            }
        });

        SyncReport stopped = bench.sync(BACKGROUND);

        assertThat(stopped.outcome())
                .isInstanceOfSatisfying(
                        SyncOutcome.Incomplete.class,
                        outcome -> assertThat(outcome.cause()).isEqualTo(Cause.GAVE_WAY));
        assertThat(stopped.usage().graphql()).isEqualTo(claimedAt[0]);
        assertThat(stopped.tally().added()).isPositive().isLessThan(60);
        assertThat(bench.mirror.history(1).get(0).state()).isEqualTo(RunState.INCOMPLETE);
        assertThat(bench.mirror.history(1).get(0).reason()).contains("made way");

        claims.get(0).close();
        bench.source.interfere((request, question) -> {});
        SyncReport resumed = bench.sync();

        assertThat(resumed.run()).isEqualTo(stopped.run());
        assertThat(resumed.outcome()).isEqualTo(new SyncOutcome.Completed());
        assertThat(resumed.tally().readmesFetched() + resumed.tally().readmesAbsent())
                .isEqualTo(60);
        assertThat(bench.mirrored()).isEqualTo(bench.expected());
        // On top of what one run without a stop asks for: the page that was under way, a probe, and two small pages of
        // the beginning.
        SyncBench undisturbed = new SyncBench().stars(1, 60);
        assertThat(stopped.usage().graphql() + resumed.usage().graphql())
                .isLessThanOrEqualTo(undisturbed.sync().usage().graphql() + 5);
    }

    @Test
    void a_run_that_somebody_waits_for_follows_as_soon_as_the_other_made_way() {
        bench.stars(1, 10);
        RunLock.Lease background = bench.mirror.acquireInBackground();
        Sleeper sleeper = duration -> {
            bench.clock.sleep(duration);
            if (sleeps.incrementAndGet() == 3) {
                assertThat(background.wanted()).isTrue();
                background.close();
            }
        };

        SyncReport report = synchronizer(sleeper).run(SyncRequest.due(), new Cancellation());

        assertThat(report.outcome()).isEqualTo(new SyncOutcome.Completed());
        assertThat(sleeps).hasValue(3);
        assertThat(report.duration()).isZero();
        assertThat(events.events(SyncEvent.Noticed.class))
                .singleElement()
                .satisfies(notice -> assertThat(notice.messages().get(0)).contains("makes way"));
        bench.mirror.acquireInBackground().close();
    }

    @Test
    void it_waits_for_no_other_run_that_somebody_waits_for() {
        RunLock.Lease held = bench.mirror.acquire();
        MirrorException refused = catchThrowableOfType(
                MirrorException.class,
                () -> synchronizer(duration -> sleeps.incrementAndGet()).run(SyncRequest.due(), new Cancellation()));
        assertThat(refused.failure()).isInstanceOf(MirrorFailure.Locked.class);
        assertThat(sleeps).hasValue(0);
        held.close();
    }

    @Test
    void it_does_not_wait_for_ever() {
        RunLock.Lease hung = bench.mirror.acquireInBackground();
        MirrorException refused = catchThrowableOfType(
                MirrorException.class, () -> synchronizer(bench.clock).run(SyncRequest.due(), new Cancellation()));
        assertThat(refused.failure()).isInstanceOf(MirrorFailure.Locked.class);
        assertThat(bench.clock.instant()).isEqualTo(Samples.EPOCH.plus(Duration.ofMinutes(2)));
        assertThat(hung.wanted()).isFalse();
        hung.close();
    }

    @Test
    void somebody_who_asks_to_stop_while_it_waits_is_heard_and_nothing_is_touched() {
        RunLock.Lease background = bench.mirror.acquireInBackground();
        Cancellation cancellation = new Cancellation();
        SyncReport report = synchronizer(duration -> cancellation.cancel("Stopped by a signal"))
                .run(SyncRequest.due(), cancellation);
        assertThat(report.outcome())
                .isEqualTo(new SyncOutcome.Incomplete(Cause.CANCELLED, "Stopped by a signal", null));
        assertThat(bench.source.usage().graphql()).isZero();
        assertThat(background.wanted()).isFalse();
        background.close();
    }

    @Test
    void an_interrupted_wait_ends_without_a_run() {
        RunLock.Lease background = bench.mirror.acquireInBackground();
        MirrorException refused = catchThrowableOfType(
                MirrorException.class,
                () -> synchronizer(duration -> {
                            throw new InterruptedException();
                        })
                        .run(SyncRequest.due(), new Cancellation()));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(refused.failure()).isInstanceOf(MirrorFailure.Locked.class);
        background.close();
    }

    @Test
    void a_run_in_the_background_leaves_a_lock_alone_that_is_held_or_claimed() {
        RunLock.Lease held = bench.mirror.acquire();
        assertThat(catchThrowableOfType(MirrorException.class, () -> bench.sync(BACKGROUND)))
                .isNotNull();
        held.close();
        assertThat(bench.sync(BACKGROUND).outcome()).isEqualTo(new SyncOutcome.Completed());
    }

    @Test
    void a_dry_run_and_named_repositories_disturb_a_checkpoint_as_little_as_ever() {
        bench.stars(1, 60);
        RunLock.Claim[] claim = {null};
        bench.source.interfere((request, question) -> {
            if (request == 20) {
                claim[0] = bench.mirror.claim();
                claim[0].take();
            }
        });
        SyncReport stopped = bench.sync(BACKGROUND);
        claim[0].close();
        bench.source.interfere((request, question) -> {});
        bench.sync(new SyncRequest(
                new Scope.Named(List.of(new RepositoryName("owner", "repository-7"))), ReadmePolicy.FETCH, false));
        assertThat(bench.sync(BACKGROUND).run()).isEqualTo(stopped.run());
        assertThat(bench.mirrored()).isEqualTo(bench.expected());
    }

    @Test
    void a_run_that_waits_for_quota_is_woken_to_make_way() {
        bench.stars(1, 30);
        CountDownLatch never = new CountDownLatch(1);
        Listeners[] listeners = {Listeners.of(events)};
        bench.source.interfere((request, question) -> {
            if (request < 5) {
                return;
            }
            RunLock.Claim claim = bench.mirror.claim();
            assertThat(claim.take()).isEmpty();
            listeners[0].on(new SyncEvent.Waiting(Duration.ofMinutes(10), "The budget"));
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SourceException(new SourceFailure.Interrupted("Interrupted while waiting"), e);
            }
        });
        SyncReport report = synchronizer(bench.clock, listeners[0], RunExecutors.threads(Thread::new))
                .run(BACKGROUND, new Cancellation());
        assertThat(report.outcome())
                .isInstanceOfSatisfying(
                        SyncOutcome.Incomplete.class,
                        outcome -> assertThat(outcome.cause()).isEqualTo(Cause.GAVE_WAY));
        assertThat(Thread.interrupted()).isFalse();
    }

    private Synchronizer synchronizer(Sleeper sleeper) {
        return synchronizer(sleeper, Listeners.of(events), new SameThreadExecutors());
    }

    private Synchronizer synchronizer(Sleeper sleeper, Listeners listeners, RunExecutors executors) {
        return new Synchronizer(
                bench.source.ports(),
                bench.ports.ports(),
                SyncBench.SMALL,
                bench.clock,
                sleeper,
                listeners,
                executors,
                GovernorSettings.defaults(),
                Instruments.none());
    }
}
