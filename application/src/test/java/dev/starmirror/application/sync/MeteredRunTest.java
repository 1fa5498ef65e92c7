package dev.starmirror.application.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.application.governor.GovernorSettings;
import dev.starmirror.application.governor.Load;
import dev.starmirror.application.governor.LoadMeter;
import dev.starmirror.application.testing.SameThreadExecutors;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.run.ProcessUse;
import dev.starmirror.domain.run.RunMetrics;
import dev.starmirror.domain.run.Stage;
import dev.starmirror.domain.run.StageUse;
import dev.starmirror.domain.run.SyncReport;
import dev.starmirror.domain.run.Wait;
import dev.starmirror.domain.run.Waits;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a run tells about its time and memory, where a request takes 10 ms and a transaction 3 ms, and nothing else takes any. */
class MeteredRunTest {
    private static final Duration ANSWER = Duration.ofMillis(10);
    private static final Duration TRANSACTION = Duration.ofMillis(3);
    private static final Instant STARTED = Instant.ofEpochSecond(77);

    private final SyncBench bench = new SyncBench().stars(1, 20);
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong quota = new AtomicLong();
    private final AtomicLong cpu = new AtomicLong();
    private long heap = 20_000_000;
    private final Synchronizer synchronizer = new Synchronizer(
            bench.source.ports(),
            bench.ports.ports(),
            SyncBench.SMALL,
            bench.clock,
            bench.clock,
            Listeners.of(bench.events),
            new SameThreadExecutors(),
            GovernorSettings.defaults(),
            new Instruments(
                    nanos::get,
                    new Machine(),
                    () -> new Waits(Map.of(
                            Wait.QUOTA,
                            Duration.ofNanos(quota.get()),
                            Wait.LOCK,
                            Duration.ofNanos(quota.get() / 10)))));

    MeteredRunTest() {
        bench.source.interfere((request, question) -> pass(ANSWER));
        bench.mirror.gate(stored -> {
            if (!stored) {
                pass(TRANSACTION);
            }
        });
    }

    @Test
    void each_stage_counts_what_it_did_and_what_that_took() {
        RunMetrics metrics = run().metrics();
        long transactions = metrics.of(Stage.WRITE).count();
        // Pages of 4, 8 and 8 stars.
        assertThat(metrics.of(Stage.LIST)).isEqualTo(new StageUse(3, ANSWER.multipliedBy(3)));
        assertThat(metrics.of(Stage.PLAN)).isEqualTo(new StageUse(3, Duration.ZERO));
        assertThat(metrics.of(Stage.FETCH).count()).isPositive();
        assertThat(metrics.of(Stage.FETCH).time())
                .isEqualTo(ANSWER.multipliedBy(metrics.of(Stage.FETCH).count()));
        assertThat(transactions).isPositive();
        assertThat(metrics.of(Stage.WRITE).time()).isEqualTo(TRANSACTION.multipliedBy(transactions));
        assertThat(metrics.of(Stage.SWEEP)).isEqualTo(StageUse.NONE);
        // Beside the stages: one probe, and the transactions that claim the mirror and open the run.
        assertThat(metrics.elapsed())
                .isEqualTo(ANSWER.multipliedBy(4 + metrics.of(Stage.FETCH).count())
                        .plus(TRANSACTION.multipliedBy(transactions + 2)));
    }

    @Test
    void waiting_for_quota_is_not_waiting_for_an_answer() {
        bench.source.interfere((request, question) -> {
            pass(ANSWER);
            if (question.equals("page")) {
                quota.addAndGet(Duration.ofSeconds(1).toNanos());
                pass(Duration.ofSeconds(1));
            }
        });
        RunMetrics metrics = run().metrics();
        long requests =
                1 + metrics.of(Stage.LIST).count() + metrics.of(Stage.FETCH).count();
        assertThat(metrics.waits().of(Wait.QUOTA)).isEqualTo(Duration.ofSeconds(3));
        assertThat(metrics.waits().of(Wait.LOCK)).isEqualTo(Duration.ofMillis(300));
        assertThat(metrics.waits().of(Wait.ANSWER)).isEqualTo(ANSWER.multipliedBy(requests));
    }

    @Test
    void a_stage_that_fails_is_measured_too() {
        bench.source.interfere((request, question) -> {
            pass(ANSWER);
            if (question.equals("page")) {
                throw new SourceException(new SourceFailure.Unavailable("gone"));
            }
        });
        assertThat(run().metrics().of(Stage.LIST)).isEqualTo(new StageUse(1, ANSWER));
    }

    @Test
    void queues_tell_how_full_they_were_and_are_empty_in_the_end() {
        RunMetrics metrics = run().metrics();
        assertThat(metrics.queues().pages()).isEqualTo(1);
        assertThat(metrics.queues().batches()).isEqualTo(1);
        assertThat(metrics.queues().unwritten()).isEqualTo(1);
        assertThat(metrics.queues().readmeBytes()).isPositive();
    }

    @Test
    void a_run_tells_what_was_used_since_it_began_and_not_before() {
        cpu.set(Duration.ofHours(1).toNanos());
        bench.source.interfere((request, question) -> cpu.addAndGet(1_000));
        RunMetrics metrics = run().metrics();
        assertThat(metrics.process().busy()).isLessThan(Duration.ofSeconds(1)).isPositive();
        assertThat(metrics.process().startedAt()).isEqualTo(STARTED);
    }

    @Test
    void the_heap_at_rest_is_looked_at_from_the_second_run_of_a_process_on() {
        assertThat(run().metrics().process().restingHeap()).isZero();
        heap = 21_000_000;
        assertThat(run().metrics().process().restingHeap()).isEqualTo(21_000_000);
    }

    @Test
    void the_history_keeps_the_metrics() {
        SyncReport report = run();
        assertThat(bench.mirror.history(1))
                .singleElement()
                .satisfies(run -> assertThat(run.metrics()).isEqualTo(report.metrics()));
    }

    private SyncReport run() {
        return synchronizer.run(SyncRequest.due(), new Cancellation());
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private final class Machine implements LoadMeter {
        @Override
        public Load read() {
            return new Load(0, 0, 0);
        }

        @Override
        public ProcessUse use() {
            return new ProcessUse(STARTED, 2, Duration.ofNanos(cpu.get()), Duration.ZERO, 0, 0, 0, 0);
        }

        @Override
        public long restingHeap() {
            return heap;
        }

        @Override
        public boolean relieve() {
            return false;
        }
    }
}
