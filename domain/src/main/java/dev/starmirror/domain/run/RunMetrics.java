package dev.starmirror.domain.run;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where the time and the memory of a run went, in the process that ended it. Times of several threads add up, so that five requests
 * under way for a second are five seconds of waiting.
 *
 * @param elapsed time from its begin in this process to its report
 * @param stages what each stage did; what is missing did nothing
 * @param waits what its threads waited for
 * @param queues how full its queues were
 * @param process what the process took meanwhile
 */
public record RunMetrics(
        Duration elapsed, Map<Stage, StageUse> stages, Waits waits, QueuePeaks queues, ProcessUse process) {
    /** Nothing was measured. */
    public static final RunMetrics NONE =
            new RunMetrics(Duration.ZERO, Map.of(), Waits.NONE, QueuePeaks.NONE, ProcessUse.NONE);

    public RunMetrics {
        EnumMap<Stage, StageUse> all = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            all.put(stage, stages.getOrDefault(stage, StageUse.NONE));
        }
        stages = Map.copyOf(all);
    }

    /** What one stage did. */
    public StageUse of(Stage stage) {
        return stages.getOrDefault(stage, StageUse.NONE);
    }

    /** The wait as a share of the elapsed time; above 1 where several threads waited at once. */
    public double share(Wait kind) {
        return ratio(waits.of(kind), elapsed);
    }

    /** The share of the machine's processors that was used, 0 to 1. */
    public double processorShare() {
        return ratio(process.busy(), elapsed.multipliedBy(process.processors()));
    }

    /** The share of the processor time that went into collecting garbage, 0 to 1: a pause is longer where a busy machine interrupts it. */
    public double collectionShare() {
        return Math.min(1, ratio(process.collecting(), process.busy()));
    }

    private static double ratio(Duration part, Duration whole) {
        return whole.isZero() || whole.isNegative() ? 0 : (double) part.toNanos() / whole.toNanos();
    }
}
