package dev.starmirror.domain.run;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the mirror's history.
 *
 * @param id the run
 * @param mode how much it walked
 * @param state where it stands
 * @param startedAt when it first began
 * @param finishedAt when it ended, null while it runs or where its process was killed
 * @param tally what it did
 * @param usage what the process that ended it asked of the source
 * @param skipped what could not be read
 * @param metrics where the time and memory of the process that ended it went, null where that was not measured
 * @param reason why it ended early, null where it did not
 */
public record RunRecord(
        RunId id,
        SyncMode mode,
        RunState state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        SyncTally tally,
        SourceUsage usage,
        List<Skip> skipped,
        @Nullable RunMetrics metrics,
        @Nullable String reason) {
    public RunRecord {
        skipped = List.copyOf(skipped);
    }
}
