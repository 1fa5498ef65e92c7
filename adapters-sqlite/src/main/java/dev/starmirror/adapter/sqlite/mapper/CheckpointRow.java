package dev.starmirror.adapter.sqlite.mapper;

import dev.starmirror.domain.run.Checkpoint;
import dev.starmirror.domain.run.PageCursor;
import dev.starmirror.domain.run.RunId;
import dev.starmirror.domain.run.SyncMode;
import dev.starmirror.domain.run.SyncTally;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The row of {@code sync_checkpoint}. */
public record CheckpointRow(
        long runId,
        String mode,
        String startedAt,
        @Nullable String afterCursor,
        @Nullable String untilStarredAt,
        @Nullable String headStarredAt,
        boolean flawless,
        long listed,
        long added,
        long updated,
        long unchanged,
        long removed,
        long skipped,
        long readmesFetched,
        long readmesAbsent) {
    public static CheckpointRow of(Checkpoint checkpoint) {
        SyncTally tally = checkpoint.tally();
        return new CheckpointRow(
                checkpoint.run().value(),
                Texts.name(checkpoint.mode()),
                checkpoint.startedAt().toString(),
                checkpoint.after() == null ? null : checkpoint.after().value(),
                Texts.instant(checkpoint.until()),
                Texts.instant(checkpoint.head()),
                checkpoint.flawless(),
                tally.listed(),
                tally.added(),
                tally.updated(),
                tally.unchanged(),
                tally.removed(),
                tally.skipped(),
                tally.readmesFetched(),
                tally.readmesAbsent());
    }

    public Checkpoint toDomain() {
        return new Checkpoint(
                new RunId(runId),
                Texts.constant(SyncMode.class, mode),
                Instant.parse(startedAt),
                afterCursor == null ? null : new PageCursor(afterCursor),
                Texts.parse(untilStarredAt),
                Texts.parse(headStarredAt),
                flawless,
                new SyncTally(listed, added, updated, unchanged, removed, skipped, readmesFetched, readmesAbsent));
    }
}
