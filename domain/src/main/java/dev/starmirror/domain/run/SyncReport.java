package dev.starmirror.domain.run;

import dev.starmirror.domain.star.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The account of one run.
 *
 * @param run its id, null where it ended before the journal was open (a dry run, a refused credential)
 * @param account whose stars, null where that was not learned
 * @param mode how much it walked
 * @param outcome how it ended
 * @param tally what it did, parts before a resume included
 * @param usage what this process asked of the source
 * @param skipped what could not be read, with reasons; at most 100 of them
 * @param metrics where its time and memory went in this process
 * @param startedAt when this process began the run
 * @param finishedAt when it ended
 */
public record SyncReport(
        @Nullable RunId run,
        @Nullable Account account,
        SyncMode mode,
        SyncOutcome outcome,
        SyncTally tally,
        SourceUsage usage,
        List<Skip> skipped,
        RunMetrics metrics,
        Instant startedAt,
        Instant finishedAt) {
    public SyncReport {
        skipped = List.copyOf(skipped);
    }

    /** How long this process worked on the run. */
    public Duration duration() {
        return Duration.between(startedAt, finishedAt);
    }
}
