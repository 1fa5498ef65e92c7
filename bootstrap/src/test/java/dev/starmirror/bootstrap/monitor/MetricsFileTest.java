package dev.starmirror.bootstrap.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starmirror.domain.quota.RateLimit;
import dev.starmirror.domain.quota.Resource;
import dev.starmirror.domain.run.Pressure;
import dev.starmirror.domain.run.ProcessUse;
import dev.starmirror.domain.run.QueuePeaks;
import dev.starmirror.domain.run.RunId;
import dev.starmirror.domain.run.RunMetrics;
import dev.starmirror.domain.run.SourceUsage;
import dev.starmirror.domain.run.Stage;
import dev.starmirror.domain.run.StageUse;
import dev.starmirror.domain.run.SyncEvent;
import dev.starmirror.domain.run.SyncMode;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncReport;
import dev.starmirror.domain.run.SyncTally;
import dev.starmirror.domain.run.Wait;
import dev.starmirror.domain.run.Waits;
import dev.starmirror.domain.star.Account;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsFileTest {
    @TempDir
    Path folder;

    @Test
    void counters_add_up_over_runs_and_gauges_show_the_last_one() throws IOException {
        Path file = folder.resolve("starmirror.prom");
        try (MetricsFile metrics = new MetricsFile(file)) {
            metrics.on(new SyncEvent.PageListed(1, 1));
            metrics.on(new SyncEvent.WidthChanged("requests at once", 5, 2, Pressure.PROCESSORS, "Busy to 90 %"));
            metrics.on(new SyncEvent.WidthChanged("READMEs in a request", 50, 25, Pressure.LIVE_DATA, "160 MB"));
            metrics.on(new SyncEvent.WidthChanged("READMEs in a request", 25, 12, Pressure.LIVE_DATA, "170 MB"));
            metrics.on(new SyncEvent.WidthChanged("requests at once", 2, 3, Pressure.NONE, "The pressure is gone"));
            metrics.on(new SyncEvent.MemoryRelieved(Pressure.PROCESS_MEMORY, "180 MB"));
            metrics.on(new SyncEvent.FetchingPaused(Pressure.LIVE_DATA, "180 MB"));
            assertThat(file).doesNotExist();
            metrics.on(finished(2, 30_000_000));
            metrics.on(finished(3, 31_000_000));
        }
        assertThat(Files.readAllLines(file))
                .contains(
                        "starmirror_runs_total{mode=\"full\",outcome=\"completed\"} 2.0",
                        "starmirror_stage_time_seconds_total{stage=\"write\"} 5.0",
                        "starmirror_stage_work_total{stage=\"write\"} 14.0",
                        "starmirror_wait_time_seconds_total{for=\"quota\"} 1.0",
                        "starmirror_cache_total{cache=\"http\",result=\"hit\"} 8.0",
                        "starmirror_cache_total{cache=\"http\",result=\"miss\"} 2.0",
                        "starmirror_cache_total{cache=\"star\",result=\"hit\"} 10.0",
                        "starmirror_cache_total{cache=\"star\",result=\"miss\"} 26.0",
                        "starmirror_cache_total{cache=\"readme\",result=\"hit\"} 10.0",
                        "starmirror_cache_total{cache=\"readme\",result=\"miss\"} 6.0",
                        "starmirror_decisions_total{decision=\"narrow\",reason=\"processors\"} 1.0",
                        "starmirror_decisions_total{decision=\"narrow\",reason=\"live_data\"} 2.0",
                        "starmirror_decisions_total{decision=\"widen\",reason=\"none\"} 1.0",
                        "starmirror_decisions_total{decision=\"collect\",reason=\"process_memory\"} 1.0",
                        "starmirror_decisions_total{decision=\"pause\",reason=\"live_data\"} 1.0",
                        "starmirror_wait_share_ratio{for=\"quota\"} 0.16666666666666666",
                        "starmirror_queue_peak{queue=\"batches\"} 3.0",
                        "starmirror_heap_bytes{after=\"run\"} 3.1E7",
                        "starmirror_processor_share_ratio 0.25",
                        "starmirror_gc_share_ratio 0.1",
                        "starmirror_quota_remaining{resource=\"graphql\"} 4000.0")
                .anyMatch(line -> line.startsWith("jvm_memory_used_bytes{"));
        assertThat(folder).isDirectoryContaining("glob:**.prom").isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void a_place_that_cannot_be_written_is_the_listeners_own_trouble() {
        try (MetricsFile metrics = new MetricsFile(folder.resolve("missing/starmirror.prom"))) {
            assertThatThrownBy(() -> metrics.on(finished(1, 1)))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("missing");
        }
    }

    private static SyncEvent finished(long seconds, long heap) {
        RunMetrics metrics = new RunMetrics(
                Duration.ofSeconds(seconds),
                Map.of(Stage.WRITE, new StageUse(7, Duration.ofSeconds(seconds))),
                new Waits(Map.of(Wait.QUOTA, Duration.ofMillis(500))),
                new QueuePeaks(2, seconds, 1, 1_000),
                new ProcessUse(
                        Instant.EPOCH,
                        2,
                        Duration.ofMillis(500 * seconds),
                        Duration.ofMillis(50 * seconds),
                        1,
                        20_000_000,
                        heap,
                        40_000_000));
        return new SyncEvent.Finished(new SyncReport(
                new RunId(1),
                new Account(1, "octocat"),
                SyncMode.FULL,
                new SyncOutcome.Completed(),
                new SyncTally(8, 7, 6, 5, 4, 3, 2, 1),
                new SourceUsage(1, 1, 5, 4, 0, List.of(new RateLimit(Resource.GRAPHQL, 5_000, 4_000, Instant.EPOCH))),
                List.of(),
                metrics,
                Instant.EPOCH,
                Instant.EPOCH));
    }
}
