package dev.starmirror.domain.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a run ended. Reasons are one sentence for a person, without secrets. */
public sealed interface SyncOutcome {
    /** The mirror equals what the source showed; what could not be read is counted as skipped. */
    record Completed() implements SyncOutcome {}

    /** The source showed nothing new. */
    record UpToDate() implements SyncOutcome {}

    /**
     * It stopped early; another run goes on from there.
     *
     * @param cause what kind of thing stopped it
     * @param resumeAt when it makes sense to run again, null for any time
     */
    record Incomplete(Cause cause, String reason, @Nullable Instant resumeAt) implements SyncOutcome {}

    /** It cannot succeed before somebody acts. */
    record Failed(Cause cause, String reason) implements SyncOutcome {}

    /** What stopped a run. */
    enum Cause {
        /** The budget is spent, or the source told us to stay away. */
        QUOTA,
        /** The source cannot be reached or answers with errors. */
        SOURCE,
        /** The credentials are missing or rejected. */
        CREDENTIALS,
        /** The account to mirror does not exist. */
        UNKNOWN_ACCOUNT,
        /** None of the repositories it was to look at is known to be starred. */
        UNKNOWN_REPOSITORY,
        /** The user or the system asked it to stop. */
        CANCELLED,
        /** It ran in the background, and a run that somebody waits for goes first. */
        GAVE_WAY,
        /** It did its part of a refresh that is spread over several runs. */
        SPREAD,
        /** The mirror cannot be written or read. */
        STORAGE
    }
}
