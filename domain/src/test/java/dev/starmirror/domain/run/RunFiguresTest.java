package dev.starmirror.domain.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunFiguresTest {
    private static final RunMetrics METRICS = metrics();

    @Test
    void every_figure_comes_back_as_it_was() {
        assertThat(RunFigures.read(RunFigures.of(METRICS))).isEqualTo(METRICS);
    }

    /** All figures of the sample differ, so that none can stand for another. */
    @Test
    void no_figure_stands_for_another() {
        assertThat(new HashSet<>(RunFigures.of(METRICS).values()))
                .hasSameSizeAs(RunFigures.of(METRICS).keySet());
    }

    @Test
    void figures_of_another_version_are_read_as_far_as_they_go() {
        Map<String, Long> figures = new HashMap<>(RunFigures.of(METRICS));
        figures.put("something_new", 5L);
        figures.remove("wait_lock_us");
        RunMetrics read = RunFigures.read(figures);
        assertThat(read.waits().of(Wait.LOCK)).isZero();
        assertThat(read.waits().of(Wait.DISK)).isEqualTo(METRICS.waits().of(Wait.DISK));
    }

    @Test
    void shares_are_of_the_elapsed_time_of_all_processors_and_of_the_processor_time() {
        RunMetrics metrics = new RunMetrics(
                Duration.ofSeconds(10),
                Map.of(),
                new Waits(Map.of(Wait.LOCK, Duration.ofMillis(50), Wait.ANSWER, Duration.ofSeconds(30))),
                QueuePeaks.NONE,
                new ProcessUse(Instant.EPOCH, 2, Duration.ofSeconds(5), Duration.ofMillis(400), 0, 0, 0, 0));
        assertThat(metrics.share(Wait.LOCK)).isEqualTo(0.005);
        assertThat(metrics.share(Wait.ANSWER)).isEqualTo(3);
        assertThat(metrics.processorShare()).isEqualTo(0.25);
        assertThat(metrics.collectionShare()).isEqualTo(0.08);
        assertThat(RunMetrics.NONE.processorShare()).isZero();
    }

    @Test
    void pauses_that_a_busy_machine_draws_out_are_no_more_than_all_of_the_processor_time() {
        ProcessUse drawnOut =
                new ProcessUse(Instant.EPOCH, 2, Duration.ofMillis(100), Duration.ofMillis(184), 0, 0, 0, 0);
        RunMetrics metrics = new RunMetrics(Duration.ofSeconds(1), Map.of(), Waits.NONE, QueuePeaks.NONE, drawnOut);
        assertThat(metrics.collectionShare()).isEqualTo(1);
    }

    private static RunMetrics metrics() {
        Map<Stage, StageUse> stages = new HashMap<>();
        for (Stage stage : Stage.values()) {
            stages.put(stage, new StageUse(100 + stages.size(), Duration.ofMillis(200 + stages.size())));
        }
        Map<Wait, Duration> waits = new HashMap<>();
        for (Wait kind : Wait.values()) {
            waits.put(kind, Duration.ofMillis(300 + waits.size()));
        }
        return new RunMetrics(
                Duration.ofSeconds(1),
                stages,
                new Waits(waits),
                new QueuePeaks(1, 2, 3, 4),
                new ProcessUse(Instant.ofEpochMilli(5), 6, Duration.ofMillis(7), Duration.ofMillis(8), 9, 10, 11, 12));
    }
}
