package dev.starmirror.application.sync;

import dev.starmirror.domain.run.Checkpoint;
import dev.starmirror.domain.run.PageCursor;
import dev.starmirror.domain.run.RunId;
import dev.starmirror.domain.run.SyncMode;
import dev.starmirror.domain.run.SyncTally;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a walk of the listing stands; the fields are those of {@link Checkpoint}. */
record Position(
        SyncMode mode,
        @Nullable PageCursor after,
        @Nullable Instant until,
        @Nullable Instant head,
        boolean flawless) {

    static Position of(Checkpoint checkpoint) {
        return new Position(
                checkpoint.mode(), checkpoint.after(), checkpoint.until(), checkpoint.head(), checkpoint.flawless());
    }

    Checkpoint toCheckpoint(RunId run, Instant startedAt, SyncTally tally) {
        return new Checkpoint(run, mode, startedAt, after, until, head, flawless, tally);
    }
}
