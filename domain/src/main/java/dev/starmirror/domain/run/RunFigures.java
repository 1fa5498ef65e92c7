package dev.starmirror.domain.run;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The figures of {@link RunMetrics} by name, for storage and output. The names are fixed: {@code _us} are microseconds, {@code _bytes}
 * bytes, {@code _at_ms} milliseconds since 1970, everything else counts. What a reader does not know it leaves alone, and what it does
 * not find is 0.
 */
public final class RunFigures {
    private static final String COUNT = "_count";
    private static final String MICROS = "_us";
    private static final String WAIT = "wait_";

    private RunFigures() {}

    /** Every figure, in the order of the output. */
    public static Map<String, Long> of(RunMetrics metrics) {
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("elapsed_us", micros(metrics.elapsed()));
        for (Stage stage : Stage.values()) {
            figures.put(name(stage) + COUNT, metrics.of(stage).count());
            figures.put(name(stage) + MICROS, micros(metrics.of(stage).time()));
        }
        for (Wait kind : Wait.values()) {
            figures.put(WAIT + name(kind) + MICROS, micros(metrics.waits().of(kind)));
        }
        QueuePeaks queues = metrics.queues();
        figures.put("peak_pages", queues.pages());
        figures.put("peak_batches", queues.batches());
        figures.put("peak_unwritten", queues.unwritten());
        figures.put("peak_readme_bytes", queues.readmeBytes());
        ProcessUse process = metrics.process();
        figures.put("processors", (long) process.processors());
        figures.put("processor_us", micros(process.busy()));
        figures.put("gc_us", micros(process.collecting()));
        figures.put("gc_count", process.collections());
        figures.put("live_heap_bytes", process.liveHeap());
        figures.put("resting_heap_bytes", process.restingHeap());
        figures.put("peak_memory_bytes", process.peakMemory());
        figures.put("process_started_at_ms", process.startedAt().toEpochMilli());
        return figures;
    }

    /** The metrics that such figures tell of. */
    public static RunMetrics read(Map<String, Long> figures) {
        Map<Stage, StageUse> stages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            stages.put(
                    stage, new StageUse(figure(figures, name(stage) + COUNT), duration(figures, name(stage) + MICROS)));
        }
        Map<Wait, Duration> waits = new EnumMap<>(Wait.class);
        for (Wait kind : Wait.values()) {
            waits.put(kind, duration(figures, WAIT + name(kind) + MICROS));
        }
        return new RunMetrics(
                duration(figures, "elapsed_us"),
                stages,
                new Waits(waits),
                new QueuePeaks(
                        figure(figures, "peak_pages"),
                        figure(figures, "peak_batches"),
                        figure(figures, "peak_unwritten"),
                        figure(figures, "peak_readme_bytes")),
                new ProcessUse(
                        Instant.ofEpochMilli(figure(figures, "process_started_at_ms")),
                        (int) figure(figures, "processors"),
                        duration(figures, "processor_us"),
                        duration(figures, "gc_us"),
                        figure(figures, "gc_count"),
                        figure(figures, "live_heap_bytes"),
                        figure(figures, "resting_heap_bytes"),
                        figure(figures, "peak_memory_bytes")));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }

    private static Duration duration(Map<String, Long> figures, String name) {
        return Duration.ofNanos(Math.multiplyExact(figure(figures, name), 1_000L));
    }

    private static long figure(Map<String, Long> figures, String name) {
        return figures.getOrDefault(name, 0L);
    }
}
