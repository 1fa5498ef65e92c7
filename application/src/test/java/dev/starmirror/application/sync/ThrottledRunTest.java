package dev.starmirror.application.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.starmirror.application.governor.GovernorSettings;
import dev.starmirror.application.governor.Load;
import dev.starmirror.application.governor.LoadMeter;
import dev.starmirror.application.testing.SameThreadExecutors;
import dev.starmirror.domain.run.ProcessUse;
import dev.starmirror.domain.run.SyncEvent;
import dev.starmirror.domain.run.SyncEvent.WidthChanged;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncReport;
import dev.starmirror.domain.run.Waits;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ThrottledRunTest {
    private static final GovernorSettings LIMITS =
            new GovernorSettings(150_000_000, 0.8, Duration.ofSeconds(5), Duration.ZERO);

    private final SyncBench bench = new SyncBench().stars(1, 400);
    private volatile Load load = new Load(0, 0, 0);
    private final AtomicInteger relieved = new AtomicInteger();

    @Test
    void a_run_under_pressure_narrows_to_one_readme_at_a_time_and_still_completes() {
        load = new Load(200_000_000, 100_000_000, 0.1);
        assertThat(run(RunExecutors.threads(Thread::new)).outcome()).isEqualTo(new SyncOutcome.Completed());
        assertThat(bench.mirrored()).isEqualTo(bench.expected());
        assertThat(bench.events.events(WidthChanged.class))
                .extracting(WidthChanged::what, WidthChanged::to)
                .contains(tuple("requests at once", 1), tuple("READMEs in a request", 1));
        List<Integer> batches = bench.events.events(SyncEvent.ReadmesFetched.class).stream()
                .map(SyncEvent.ReadmesFetched::asked)
                .toList();
        assertThat(batches).contains(2).endsWith(1, 1, 1);
    }

    @Test
    void a_run_that_holds_garbage_gives_it_back_and_stays_as_wide() {
        load = new Load(10_000_000, 300_000_000, 0.1);
        run(new SameThreadExecutors());
        assertThat(relieved.get()).isPositive();
        assertThat(bench.events.events(SyncEvent.MemoryRelieved.class))
                .hasSize(relieved.get())
                .allSatisfy(event -> assertThat(event.reason()).isEqualTo("The process takes 300 MB of 150 MB"));
        assertThat(bench.events.events(WidthChanged.class)).isEmpty();
        assertThat(bench.events.events(SyncEvent.ReadmesFetched.class)).isNotEmpty();
    }

    @Test
    void a_run_that_is_as_narrow_as_can_be_and_still_too_large_stores_what_it_has_before_it_fetches_more() {
        load = new Load(200_000_000, 100_000_000, 0.1);
        AtomicInteger unstored = new AtomicInteger();
        AtomicInteger mostUnstored = new AtomicInteger();
        bench.source.interfere((request, question) -> {
            int now = question.equals("fetch") ? unstored.incrementAndGet() : 0;
            // What was under way before the first pause may be more.
            if (bench.events.events(SyncEvent.FetchingPaused.class).size() > 1) {
                mostUnstored.accumulateAndGet(now, Math::max);
            }
        });
        // A disk that is in no hurry: it gives four batches a chance to pile up before it stores one.
        bench.mirror.gate(stored -> {
            for (int i = 0; !stored && i < 20_000 && unstored.get() < 4; i++) {
                Thread.onSpinWait();
            }
            if (stored && unstored.get() > 0) {
                unstored.decrementAndGet();
            }
        });
        assertThat(run(RunExecutors.threads(Thread::new)).outcome()).isEqualTo(new SyncOutcome.Completed());
        assertThat(bench.events.events(SyncEvent.FetchingPaused.class)).isNotEmpty();
        // A decision is given two looks to take effect, so three batches at most come between two pauses.
        assertThat(mostUnstored.get()).isBetween(1, 3);
        assertThat(bench.mirrored()).isEqualTo(bench.expected());
    }

    @Test
    void a_run_widens_again_when_the_pressure_is_gone() {
        load = new Load(10_000_000, 0, 0.9);
        bench.source.interfere((request, question) -> load = new Load(0, 0, request < 30 ? 0.9 : 0.1));
        run(RunExecutors.threads(Thread::new));
        assertThat(bench.events.events(WidthChanged.class))
                .extracting(WidthChanged::reason)
                .contains("The processors are busy to 90 %", "The pressure is gone");
        assertThat(bench.mirrored()).isEqualTo(bench.expected());
    }

    private SyncReport run(RunExecutors executors) {
        SyncSettings settings = new SyncSettings(4, 8, 4, 1 << 20, 1 << 16, Duration.ofDays(1));
        LoadMeter meter = new LoadMeter() {
            @Override
            public Load read() {
                return load;
            }

            @Override
            public ProcessUse use() {
                return ProcessUse.NONE;
            }

            @Override
            public long restingHeap() {
                return 0;
            }

            @Override
            public boolean relieve() {
                relieved.incrementAndGet();
                return true;
            }
        };
        return new Synchronizer(
                        bench.source.ports(),
                        bench.ports.ports(),
                        settings,
                        bench.clock,
                        bench.clock,
                        Listeners.of(bench.events),
                        executors,
                        LIMITS,
                        new Instruments(() -> 0, meter, () -> Waits.NONE))
                .run(SyncRequest.due(), new Cancellation());
    }
}
