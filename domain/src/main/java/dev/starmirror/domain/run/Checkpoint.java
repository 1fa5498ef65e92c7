package dev.starmirror.domain.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The durable position of an unfinished run: everything the listing showed before {@code after} is stored.
 *
 * @param run the run
 * @param mode its mode; an incremental run that had to walk on to the end is stored as {@link SyncMode#FULL}
 * @param startedAt when the run first began, on the mirror's clock
 * @param after where to go on, null for the beginning of the listing
 * @param until walk down to the first star older than this date and stop there, null for the end of the listing; a run that lists
 *     everything and has a date here has reached the end and only owes the stars that came meanwhile
 * @param head the date of the newest star when the run began: stars newer than this came meanwhile; null where there was none
 * @param flawless whether the listing so far was without errors, nulls and truncation, so that it may prove removals
 * @param tally what the run did so far
 */
public record Checkpoint(
        RunId run,
        SyncMode mode,
        Instant startedAt,
        @Nullable PageCursor after,
        @Nullable Instant until,
        @Nullable Instant head,
        boolean flawless,
        SyncTally tally) {}
