package dev.starmirror.application.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.starmirror.application.testing.SameThreadExecutors;
import dev.starmirror.domain.plan.StoredStar;
import dev.starmirror.domain.port.MirrorState;
import dev.starmirror.domain.port.MirrorStore;
import dev.starmirror.domain.port.ReadmeSource;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.port.StoreBatch;
import dev.starmirror.domain.readme.ReadmeRequest;
import dev.starmirror.domain.readme.ReadmeResult;
import dev.starmirror.domain.run.SyncEvent;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncOutcome.Cause;
import dev.starmirror.domain.run.SyncReport;
import dev.starmirror.domain.star.Account;
import dev.starmirror.domain.star.RepositoryId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The run on real threads. */
class PipelineTest {
    private static final RunExecutors THREADS = RunExecutors.threads(Thread::new);

    private final SyncBench bench = new SyncBench().stars(1, 200);

    @Test
    void mirrors_the_same_on_many_threads() {
        SyncReport report = run(new SyncSettings(5, 7, 3, 1 << 20, 1 << 16, Duration.ofDays(1)), bench.source);
        assertThat(report.outcome()).isEqualTo(new SyncOutcome.Completed());
        assertThat(bench.mirrored()).isEqualTo(bench.expected());
    }

    @Test
    void never_fetches_more_at_once_than_allowed() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ReadmeSource counting = new Fetching(requests -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            now.decrementAndGet();
        });
        run(new SyncSettings(3, 5, 3, 1 << 20, 1 << 16, Duration.ofDays(1)), counting);
        assertThat(most).hasValueBetween(1, 3);
        assertThat(bench.mirrored()).isEqualTo(bench.expected());
    }

    @Test
    void a_slow_disk_slows_the_network() {
        AtomicInteger waiting = new AtomicInteger();
        AtomicInteger mostWaiting = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(3);
        ReadmeSource counting = new Fetching(requests -> {
            mostWaiting.accumulateAndGet(waiting.incrementAndGet(), Math::max);
            full.countDown();
        });
        AtomicInteger stored = new AtomicInteger();
        // The first batch tells how long storing takes; at the second the disk stands still until another one waits
        // behind it.
        MirrorStore slow = new Storing(batch -> {
            if (batch.readmes().stream().anyMatch(ReadmeResult.Found.class::isInstance)) {
                if (stored.getAndIncrement() > 0) {
                    await(full);
                }
                waiting.decrementAndGet();
            }
        });
        MirrorPorts mirror = new MirrorPorts(slow, bench.mirror, bench.mirror, bench.mirror);
        SyncSettings settings = new SyncSettings(2, 4, 100, 1 << 20, 1 << 16, Duration.ofDays(1));
        SyncReport report = run(settings, counting, mirror);
        assertThat(report.outcome()).isEqualTo(new SyncOutcome.Completed());
        assertThat(mostWaiting).hasValueBetween(2, 1 + settings.maxConcurrentRequests());
    }

    @Test
    void readmes_in_flight_stay_within_their_bytes() {
        for (long id = 1; id <= 200; id++) {
            bench.account.push(id, "x".repeat(1_500), true);
        }
        AtomicLong bytes = new AtomicLong();
        AtomicLong most = new AtomicLong();
        ReadmeSource counting = new Fetching(requests -> most.accumulateAndGet(
                bytes.addAndGet(
                        requests.stream().mapToLong(ReadmeRequest::expectedSize).sum()),
                Math::max));
        MirrorStore storing = new Storing(batch -> bytes.addAndGet(-batch.readmes().stream()
                .filter(ReadmeResult.Found.class::isInstance)
                .mapToLong(found ->
                        ((ReadmeResult.Found) found).readme().location().size())
                .sum()));
        MirrorPorts mirror = new MirrorPorts(storing, bench.mirror, bench.mirror, bench.mirror);
        run(new SyncSettings(5, 2, 100, 10 << 10, 1 << 16, Duration.ofDays(1)), counting, mirror);
        assertThat(most.get()).isBetween(1L, 10L << 10);
        assertThat(bench.mirrored()).isEqualTo(bench.expected());
    }

    @Test
    void a_cancellation_wakes_a_request_that_waits() {
        CountDownLatch asked = new CountDownLatch(1);
        bench.source.interfere((request, question) -> {
            if (question.equals("page")) {
                asked.countDown();
                throw blockUntilInterrupted();
            }
        });
        Cancellation cancellation = new Cancellation();
        CompletableFuture<Void> signal = CompletableFuture.runAsync(() -> {
            await(asked);
            cancellation.cancel("Stopped by a signal");
        });
        SyncReport report =
                bench.synchronizer(SyncBench.SMALL, bench.events, THREADS).run(SyncRequest.due(), cancellation);
        signal.join();
        assertThat(report.outcome())
                .isEqualTo(new SyncOutcome.Incomplete(Cause.CANCELLED, "Stopped by a signal", null));
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void an_interruption_from_outside_stops_the_run_and_is_handed_back() {
        bench.source.interfere((request, question) -> {
            if (request == 3) {
                Thread.currentThread().interrupt();
                throw blockUntilInterrupted();
            }
        });
        SyncReport report = bench.synchronizer(SyncBench.SMALL, bench.events, new SameThreadExecutors())
                .run(SyncRequest.due(), new Cancellation());
        assertThat(report.outcome()).isInstanceOf(SyncOutcome.Incomplete.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(bench.ports.journal().history(1).get(0).finishedAt()).isNotNull();
    }

    @Test
    void a_bug_on_another_thread_ends_the_run_with_that_bug() {
        ReadmeSource broken = new Fetching(requests -> {
            throw new IllegalStateException("a bug");
        });
        assertThatIllegalStateException()
                .isThrownBy(() -> run(SyncBench.SMALL, broken))
                .withMessage("a bug");
    }

    @Test
    void a_slow_listener_slows_nothing_and_hears_the_end() {
        CountDownLatch patience = new CountDownLatch(1);
        AtomicInteger heard = new AtomicInteger();
        AtomicInteger ends = new AtomicInteger();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        SyncReport report = bench.sync();
        try (EventRelay relay = new EventRelay(
                event -> {
                    await(patience);
                    heard.incrementAndGet();
                    ends.addAndGet(event instanceof SyncEvent.Finished ? 1 : 0);
                },
                thread)) {
            for (int i = 0; i < 5_000; i++) {
                relay.on(new SyncEvent.PageListed(i, i));
            }
            relay.on(new SyncEvent.Finished(report));
            patience.countDown();
        }
        assertThat(heard.get()).isLessThan(1_100);
        assertThat(ends).hasValue(1);
    }

    private SyncReport run(SyncSettings settings, ReadmeSource readmes) {
        return run(settings, readmes, bench.ports.ports());
    }

    private SyncReport run(SyncSettings settings, ReadmeSource readmes, MirrorPorts mirror) {
        SourcePorts source = new SourcePorts(bench.source, readmes, bench.source);
        return new Synchronizer(source, mirror, settings, bench.clock, bench.clock, bench.events, THREADS)
                .run(SyncRequest.due(), new Cancellation());
    }

    private static SourceException blockUntilInterrupted() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return new SourceException(new SourceFailure.Interrupted("Interrupted while waiting"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** The scripted source with something done before each fetch. */
    private final class Fetching implements ReadmeSource {
        private final Consumer<List<ReadmeRequest>> before;

        Fetching(Consumer<List<ReadmeRequest>> before) {
            this.before = before;
        }

        @Override
        public List<ReadmeRequest> locate(List<ReadmeRequest> requests) {
            return bench.source.locate(requests);
        }

        @Override
        public List<ReadmeResult> fetch(List<ReadmeRequest> requests) {
            before.accept(requests);
            return bench.source.fetch(requests);
        }
    }

    /** The mirror in memory with something done before each transaction. */
    private final class Storing implements MirrorStore {
        private final Consumer<StoreBatch> before;

        Storing(Consumer<StoreBatch> before) {
            this.before = before;
        }

        @Override
        public Optional<MirrorState> state() {
            return bench.mirror.state();
        }

        @Override
        public void claim(Account account) {
            bench.mirror.claim(account);
        }

        @Override
        public Map<RepositoryId, StoredStar> stored(Collection<RepositoryId> ids) {
            return bench.mirror.stored(ids);
        }

        @Override
        public void apply(StoreBatch batch) {
            before.accept(batch);
            bench.mirror.apply(batch);
        }
    }
}
