package dev.starmirror.domain.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MemoryTrendTest {
    private static final long MEGABYTE = 1_000_000;

    /** A leak of 200 kB a run shows within 48 runs through a noise of a megabyte to either side. */
    @Property(tries = 200)
    void a_leak_shows_through_the_noise(@ForAll long seed) {
        List<Long> heaps = heaps(48, 200_000, MEGABYTE, new Random(seed));
        MemoryTrend trend = MemoryTrend.ofHeaps(heaps);
        assertThat(trend.growing()).isTrue();
        assertThat(trend.bytesPerRun()).isBetween(100_000L, 300_000L);
    }

    /** However it jitters, memory that comes back to the same level is rarely taken for a leak: in 1,000 tries less than 20 times. */
    @Test
    void noise_alone_is_rarely_taken_for_a_leak() {
        Random random = new Random(20_260_101);
        long alarms = IntStream.range(0, 1_000)
                .filter(i ->
                        MemoryTrend.ofHeaps(heaps(48, 0, 3 * MEGABYTE, random)).growing())
                .count();
        assertThat(alarms).isLessThan(20);
    }

    @Property
    void memory_that_falls_never_leaks(@ForAll @IntRange(min = 0, max = 60) int runs) {
        List<Long> heaps = heaps(runs, 1_000, 0, new Random(1));
        Collections.reverse(heaps);
        assertThat(MemoryTrend.ofHeaps(heaps).growing()).isFalse();
    }

    @Test
    void a_rise_of_less_than_a_twentieth_is_the_mirror_growing_and_no_leak() {
        assertThat(MemoryTrend.ofHeaps(heaps(48, 10_000, 0, new Random(1))).growing())
                .isFalse();
    }

    @Test
    void few_runs_prove_nothing() {
        MemoryTrend trend = MemoryTrend.ofHeaps(heaps(5, 5 * MEGABYTE, 0, new Random(1)));
        assertThat(trend.growing()).isFalse();
        assertThat(trend.conclusive()).isFalse();
        assertThat(MemoryTrend.ofHeaps(heaps(6, 5 * MEGABYTE, 0, new Random(1))).growing())
                .isTrue();
    }

    @Test
    void only_runs_of_the_newest_process_are_compared_and_those_without_a_figure_are_left_out() {
        List<RunRecord> newestFirst = new ArrayList<>();
        for (int run = 20; run > 10; run--) {
            newestFirst.add(run(run, 100, run * MEGABYTE));
            newestFirst.add(run(run, 100, 0));
        }
        for (int run = 10; run > 0; run--) {
            newestFirst.add(run(run, 50, 999 * MEGABYTE));
        }
        MemoryTrend trend = MemoryTrend.of(newestFirst);
        assertThat(trend).isEqualTo(new MemoryTrend(10, 11 * MEGABYTE, MEGABYTE, true));
    }

    /** Some 20 MB that change by so much from run to run. */
    private static List<Long> heaps(int runs, long leak, long noise, Random random) {
        List<Long> heaps = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            heaps.add(20 * MEGABYTE + run * leak + (noise == 0 ? 0 : random.nextLong(-noise, noise)));
        }
        return heaps;
    }

    private static RunRecord run(long id, long startedAt, long restingHeap) {
        ProcessUse process =
                new ProcessUse(Instant.ofEpochSecond(startedAt), 2, Duration.ZERO, Duration.ZERO, 0, 0, restingHeap, 0);
        RunMetrics metrics = new RunMetrics(Duration.ZERO, Map.of(), Waits.NONE, QueuePeaks.NONE, process);
        return new RunRecord(
                new RunId(id),
                SyncMode.INCREMENTAL,
                RunState.COMPLETED,
                Instant.EPOCH,
                Instant.EPOCH,
                SyncTally.ZERO,
                SourceUsage.NONE,
                List.of(),
                metrics,
                null);
    }
}
