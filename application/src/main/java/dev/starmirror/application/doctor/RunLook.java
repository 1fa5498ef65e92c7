package dev.starmirror.application.doctor;

import dev.starmirror.application.doctor.Finding.Subject;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.RunJournal;
import dev.starmirror.domain.run.MemoryTrend;
import dev.starmirror.domain.run.RunMetrics;
import dev.starmirror.domain.run.RunRecord;
import dev.starmirror.domain.run.Wait;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the history tells: how the last run went, where its time went, and whether memory grows from run to run. */
final class RunLook {
    private static final int LOOKED_AT = 60;
    private static final double BUSY = 0.8;
    private static final double COLLECTING = 0.1;
    private static final double LOCKED = 0.01;
    private static final long MEGABYTE = 1_000_000;

    private final RunJournal journal;

    RunLook(RunJournal journal) {
        this.journal = journal;
    }

    List<Finding> look() {
        try {
            List<RunRecord> newestFirst = journal.history(LOOKED_AT);
            if (newestFirst.isEmpty()) {
                return List.of(Finding.ok(Subject.RUN, "There was no run yet"));
            }
            return Stream.of(
                            Optional.of(outcome(newestFirst.get(0))),
                            newestFirst.stream()
                                    .flatMap(run -> Stream.ofNullable(run.metrics()))
                                    .findFirst()
                                    .map(RunLook::metrics),
                            Optional.of(memory(MemoryTrend.of(newestFirst))))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (MirrorException e) {
            return List.of(Finding.unknown(
                    Subject.RUN, "The history cannot be read: " + e.failure().detail(), ""));
        }
    }

    private static Finding outcome(RunRecord run) {
        String fact = "Run " + run.id() + " of " + run.startedAt().truncatedTo(ChronoUnit.SECONDS) + " is "
                + run.state().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (run.reason() == null ? "" : ": " + run.reason());
        return switch (run.state()) {
            case COMPLETED, UP_TO_DATE -> Finding.ok(Subject.RUN, fact);
            case RUNNING -> Finding.ok(Subject.RUN, fact);
            case INCOMPLETE, INTERRUPTED ->
                Finding.warning(Subject.RUN, fact, "Run 'starmirror sync': it goes on where this run stopped");
            case FAILED -> Finding.warning(Subject.RUN, fact, "Do what the reason says, then run 'starmirror sync'");
        };
    }

    private static Finding metrics(RunMetrics metrics) {
        String fact = String.format(
                Locale.ROOT,
                "The last run measured took %.1f s: processors %.0f %%, of that garbage collection %.1f %%; waiting for locks %.2f %%,"
                        + " the disk %.1f %%, quota %.1f s; at most %d MB of memory",
                metrics.elapsed().toMillis() / 1e3,
                100 * metrics.processorShare(),
                100 * metrics.collectionShare(),
                100 * metrics.share(Wait.LOCK),
                100 * metrics.share(Wait.DISK),
                metrics.waits().of(Wait.QUOTA).toMillis() / 1e3,
                metrics.process().peakMemory() / MEGABYTE);
        String advice = advice(metrics);
        return advice.isEmpty() ? Finding.ok(Subject.METRICS, fact) : Finding.warning(Subject.METRICS, fact, advice);
    }

    private static String advice(RunMetrics metrics) {
        if (metrics.share(Wait.LOCK) > LOCKED) {
            return "Another program holds the database for long: let it read from a backup ('starmirror db backup FILE')";
        }
        if (metrics.processorShare() > BUSY) {
            return "Set max-concurrent-requests lower, or sync when the machine has less to do";
        }
        return metrics.collectionShare() > COLLECTING
                ? "Give the program more heap, or set readme-memory and batch-size lower"
                : "";
    }

    private static Finding memory(MemoryTrend trend) {
        if (!trend.conclusive()) {
            return Finding.ok(
                    Subject.MEMORY,
                    "Too few runs of one process to tell whether memory grows: " + trend.runs() + " of 6");
        }
        String fact = String.format(
                Locale.ROOT,
                "%d kB of heap more after each run, over %d runs of one process, from %.1f MB on",
                trend.bytesPerRun() / 1_000,
                trend.runs(),
                trend.first() / 1e6);
        return trend.growing()
                ? Finding.warning(
                        Subject.MEMORY,
                        fact,
                        "Start 'sync --every' anew now and then, and please report this with the history")
                : Finding.ok(Subject.MEMORY, "Memory does not grow: " + fact);
    }
}
