package dev.starmirror.domain.run;

import dev.starmirror.domain.quota.RateLimit;
import dev.starmirror.domain.star.Account;
import java.time.Duration;
import java.util.List;

/** Something that happened in a run, told after the fact. */
public sealed interface SyncEvent {
    /**
     * The run has begun.
     *
     * @param expected stars the source says it has; a hint, never a promise
     * @param resumed whether it goes on from a checkpoint
     */
    record Started(RunId run, Account account, SyncMode mode, long expected, boolean resumed) implements SyncEvent {}

    /** A page was listed. */
    record PageListed(int stars, int pageSize) implements SyncEvent {}

    /** A batch of READMEs was answered. */
    record ReadmesFetched(int asked, int found) implements SyncEvent {}

    /** A batch is stored; {@code total} is the run's tally including it. */
    record BatchStored(int stars, SyncTally total) implements SyncEvent {}

    /** Something about how the run works was decided on account of a pressure; {@code reason} is a sentence for a person. */
    sealed interface Decided extends SyncEvent {
        Pressure pressure();

        String reason();
    }

    /** Pages, README batches or requests at once are now of another size or number. */
    record WidthChanged(String what, int from, int to, Pressure pressure, String reason) implements Decided {}

    /** The process held more memory than it may, and has given garbage back. */
    record MemoryRelieved(Pressure pressure, String reason) implements Decided {}

    /** Nothing more is asked for until everything asked for is stored. */
    record FetchingPaused(Pressure pressure, String reason) implements Decided {}

    /**
     * What a sync in the place of this dry run would ask of the source, as far as it can be told before: more where requests have to be
     * repeated or batches turn out too heavy.
     *
     * @param requests requests, those of the dry run itself included
     * @param points points of the source's budget for them
     */
    record CostForeseen(long requests, long points) implements SyncEvent {}

    /**
     * What the run knows to be before it still; more may turn up.
     *
     * @param stars to list, 0 or more
     * @param readmes to ask for, 0 or more
     */
    record Ahead(long stars, long readmes) implements SyncEvent {}

    /** Something could not be read and was left out. */
    record Skipped(Skip skip) implements SyncEvent {}

    /** An incremental walk goes on to the end of the listing, because only that can prove what is gone. */
    record Escalated(String reason) implements SyncEvent {}

    /**
     * A request is held back: the source asks for patience, or has failed and is asked again after a pause. Told about once a second.
     *
     * @param remaining until the request goes out, not negative
     * @param reason for a person
     */
    record Waiting(Duration remaining, String reason) implements SyncEvent {}

    /** A request failed and is sent again. */
    record Retried(String what, int attempt, String reason) implements SyncEvent {}

    /** The source told what is left of a budget. */
    record QuotaSeen(RateLimit limit) implements SyncEvent {}

    /** The listing was complete and these stars are gone, proven one by one; {@code kept} could not be proven and stay. */
    record Swept(int removed, int kept) implements SyncEvent {}

    /** Something a person should know; one sentence each. */
    record Noticed(List<String> messages) implements SyncEvent {
        public Noticed {
            messages = List.copyOf(messages);
        }
    }

    /** The run has ended. */
    record Finished(SyncReport report) implements SyncEvent {}
}
