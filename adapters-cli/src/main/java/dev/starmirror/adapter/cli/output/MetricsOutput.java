package dev.starmirror.adapter.cli.output;

import dev.starmirror.domain.run.ProcessUse;
import dev.starmirror.domain.run.QueuePeaks;
import dev.starmirror.domain.run.RunFigures;
import dev.starmirror.domain.run.RunMetrics;
import dev.starmirror.domain.run.Stage;
import dev.starmirror.domain.run.StageUse;
import dev.starmirror.domain.run.Wait;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where the time and memory of a run went, for scripts and for people. */
public final class MetricsOutput {
    private static final double MICROS = 1e6;

    private MetricsOutput() {}

    /** All figures by their fixed names, and the shares that are made of them. */
    static Row row(RunMetrics metrics) {
        Row row = Row.empty();
        RunFigures.of(metrics).forEach(row::with);
        return row.with("processor_share", rounded(metrics.processorShare()))
                .with("gc_share", rounded(metrics.collectionShare()))
                .with("lock_share", rounded(metrics.share(Wait.LOCK)));
    }

    /** A few lines for a person. */
    public static List<String> lines(RunMetrics metrics) {
        QueuePeaks queues = metrics.queues();
        ProcessUse process = metrics.process();
        return List.of(
                "stages: "
                        + Arrays.stream(Stage.values())
                                .map(stage -> stage(stage, metrics.of(stage)))
                                .collect(Collectors.joining(", ")),
                "waits: "
                        + Arrays.stream(Wait.values())
                                .map(kind -> wait(kind, metrics))
                                .collect(Collectors.joining(", ")),
                "queues at most: " + Figures.count(queues.pages(), "page", "pages") + ", "
                        + Figures.count(queues.batches(), "batch", "batches") + ", of them "
                        + Figures.count(queues.unwritten()) + " before the disk, "
                        + Figures.bytes(queues.readmeBytes()) + " of READMEs",
                "process: " + percent(metrics.processorShare()) + " of "
                        + Figures.count(process.processors(), "processor", "processors") + ", "
                        + percent(metrics.collectionShare()) + " of that in "
                        + Figures.count(process.collections(), "collection", "collections")
                        + " of garbage; live heap " + Figures.bytes(process.liveHeap())
                        + (process.restingHeap() > 0 ? ", " + Figures.bytes(process.restingHeap()) + " at the end" : "")
                        + "; at most " + Figures.bytes(process.peakMemory()) + " of memory");
    }

    private static String stage(Stage stage, StageUse use) {
        return name(stage) + " " + Figures.count(use.count()) + " in " + seconds(use.time());
    }

    /** As a share of the run's time, in which several threads may wait at once. */
    private static String wait(Wait kind, RunMetrics metrics) {
        return name(kind) + " " + seconds(metrics.waits().of(kind)) + " (" + percent(metrics.share(kind)) + ")";
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f s", time.toNanos() / 1e9);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static double rounded(double share) {
        return Math.round(share * MICROS) / MICROS;
    }
}
