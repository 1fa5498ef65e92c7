package dev.starmirror.application.testing;

import dev.starmirror.domain.run.RunId;
import dev.starmirror.domain.run.RunRecord;
import dev.starmirror.domain.run.RunState;
import dev.starmirror.domain.run.SourceUsage;
import dev.starmirror.domain.run.SyncMode;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncReport;
import dev.starmirror.domain.run.SyncTally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The runs of the mirror in memory, oldest first. */
final class JournalEntries {
    private final List<RunRecord> entries = new ArrayList<>();

    void open(SyncMode mode, Instant startedAt) {
        entries.replaceAll(entry -> entry.state() == RunState.RUNNING ? interrupted(entry) : entry);
        entries.add(new RunRecord(
                new RunId(entries.size() + 1L),
                mode,
                RunState.RUNNING,
                startedAt,
                null,
                SyncTally.ZERO,
                SourceUsage.NONE,
                List.of(),
                null,
                null));
    }

    RunId last() {
        return entries.get(entries.size() - 1).id();
    }

    /** Whether the run is complete. */
    boolean close(SyncReport report) {
        RunId run = Objects.requireNonNull(report.run());
        int index = (int) run.value() - 1;
        RunState state = state(report.outcome());
        entries.set(
                index,
                new RunRecord(
                        run,
                        report.mode(),
                        state,
                        entries.get(index).startedAt(),
                        report.finishedAt(),
                        report.tally(),
                        report.usage(),
                        report.skipped(),
                        report.metrics(),
                        reason(report.outcome())));
        return state == RunState.COMPLETED || state == RunState.UP_TO_DATE;
    }

    List<RunRecord> newestFirst(int limit) {
        List<RunRecord> newest = new ArrayList<>(entries);
        Collections.reverse(newest);
        return limit == 0 || limit > newest.size() ? newest : List.copyOf(newest.subList(0, limit));
    }

    private static RunRecord interrupted(RunRecord entry) {
        return new RunRecord(
                entry.id(),
                entry.mode(),
                RunState.INTERRUPTED,
                entry.startedAt(),
                null,
                entry.tally(),
                entry.usage(),
                entry.skipped(),
                entry.metrics(),
                entry.reason());
    }

    private static RunState state(SyncOutcome outcome) {
        if (outcome instanceof SyncOutcome.Completed) {
            return RunState.COMPLETED;
        }
        if (outcome instanceof SyncOutcome.UpToDate) {
            return RunState.UP_TO_DATE;
        }
        return outcome instanceof SyncOutcome.Incomplete ? RunState.INCOMPLETE : RunState.FAILED;
    }

    private static @Nullable String reason(SyncOutcome outcome) {
        if (outcome instanceof SyncOutcome.Incomplete incomplete) {
            return incomplete.reason();
        }
        return outcome instanceof SyncOutcome.Failed failed ? failed.reason() : null;
    }
}
