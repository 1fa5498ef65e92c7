package dev.starmirror.application.sync;

import dev.starmirror.domain.port.Ticker;
import dev.starmirror.domain.run.ProcessUse;
import dev.starmirror.domain.run.QueuePeaks;
import dev.starmirror.domain.run.RunMetrics;
import dev.starmirror.domain.run.Stage;
import dev.starmirror.domain.run.StageUse;
import dev.starmirror.domain.run.Wait;
import dev.starmirror.domain.run.Waits;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** Measures one run: what its stages took, what its threads waited for, how full its queues were. Safe for use by several threads. */
final class RunMeter {
    private final Instruments instruments;
    private final Ticker ticker;
    private final long began;
    private final Waits waitedBefore;
    private final ProcessUse usedBefore;
    private final Map<Stage, Tally> stages = new EnumMap<>(Stage.class);
    private final LongAdder answers = new LongAdder();
    private final LongAdder room = new LongAdder();
    private final Gauge pages = new Gauge();
    private final Gauge batches = new Gauge();
    private final Gauge unwritten = new Gauge();
    private final Gauge readmeBytes = new Gauge();

    private record Tally(LongAdder count, LongAdder nanos) {}

    /** A meter for a run that begins now. */
    RunMeter(Instruments instruments) {
        this.instruments = instruments;
        this.ticker = instruments.ticker();
        this.began = ticker.nanos();
        this.waitedBefore = instruments.waits().waited();
        this.usedBefore = instruments.load().use();
        for (Stage stage : Stage.values()) {
            stages.put(stage, new Tally(new LongAdder(), new LongAdder()));
        }
    }

    /** What it tells the time by. */
    Ticker ticker() {
        return ticker;
    }

    /** Does a stage's piece of work, also one that fails. */
    <T> T work(Stage stage, Supplier<T> work) {
        Tally tally = stages.get(stage);
        if (tally == null) {
            throw new IllegalStateException("Every stage has a tally");
        }
        tally.count().increment();
        return timed(tally.nanos(), work);
    }

    /** The same for work without a result. */
    void work(Stage stage, Runnable work) {
        work(stage, () -> {
            work.run();
            return true;
        });
    }

    /** Asks the source and waits for its answer. */
    <T> T answer(Supplier<T> question) {
        return timed(answers, question);
    }

    /** Waits for room further down the pipeline. */
    void room(Runnable acquisition) {
        timed(room, () -> {
            acquisition.run();
            return true;
        });
    }

    /** The same where what is waited for is handed over. */
    <T> T entry(Supplier<T> acquisition) {
        return timed(room, acquisition);
    }

    /** Pages worked on. */
    Gauge pages() {
        return pages;
    }

    /** Batches between listing and disk. */
    Gauge batches() {
        return batches;
    }

    /** Batches that wait for the disk. */
    Gauge unwritten() {
        return unwritten;
    }

    /** Bytes of READMEs asked for and not yet stored. */
    Gauge readmeBytes() {
        return readmeBytes;
    }

    /**
     * Everything measured so far.
     *
     * @param process what the process took so far, since it began
     */
    RunMetrics metrics(ProcessUse process) {
        Map<Stage, StageUse> used = new EnumMap<>(Stage.class);
        stages.forEach((stage, tally) -> used.put(
                stage,
                new StageUse(tally.count().sum(), Duration.ofNanos(tally.nanos().sum()))));
        return new RunMetrics(
                Duration.ofNanos(ticker.nanos() - began),
                used,
                waits(),
                new QueuePeaks(pages.most(), batches.most(), unwritten.most(), readmeBytes.most()),
                process.since(usedBefore));
    }

    /** The quota's waits lie inside of the questions to the source: what is left of these was spent on the answers. */
    private Waits waits() {
        Waits others = instruments.waits().waited().since(waitedBefore);
        Duration answered = Duration.ofNanos(answers.sum()).minus(others.of(Wait.QUOTA));
        return others.plus(new Waits(Map.of(
                Wait.ANSWER,
                answered.isNegative() ? Duration.ZERO : answered,
                Wait.ROOM,
                Duration.ofNanos(room.sum()))));
    }

    private <T> T timed(LongAdder nanos, Supplier<T> work) {
        long start = ticker.nanos();
        try {
            return work.get();
        } finally {
            nanos.add(ticker.nanos() - start);
        }
    }
}
