package dev.starmirror.domain.port;

import dev.starmirror.domain.run.Checkpoint;
import dev.starmirror.domain.run.RunId;
import dev.starmirror.domain.run.RunRecord;
import dev.starmirror.domain.run.SyncMode;
import dev.starmirror.domain.run.SyncReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The history of runs. Called by one thread at a time, under {@link RunLock}; failures are as in {@link MirrorStore}. */
public interface RunJournal {
    /**
     * Opens a new run and records runs still marked as running as interrupted. For every mode but {@link SyncMode#SELECTIVE} an older
     * checkpoint is dropped and all marks of repositories seen become void; a selective run leaves both as they are, so that an
     * interrupted listing can go on after it.
     */
    RunId begin(SyncMode mode, Instant startedAt);

    /** Where the last unfinished run can go on, empty where it is finished or never stored a batch. */
    Optional<Checkpoint> unfinished();

    /**
     * Closes a run: records the report, and where it is complete or up to date drops its own checkpoint and keeps the milestone, all in
     * one transaction. An incomplete or failed run keeps its checkpoint, and another run's checkpoint stays where it is.
     *
     * @param report its run is not null
     * @param milestone what to leave to the next run, null to keep the present one
     */
    void finish(SyncReport report, MirrorState.@Nullable Milestone milestone);

    /**
     * The past runs, newest first.
     *
     * @param limit how many at most, 0 for all
     */
    List<RunRecord> history(int limit);
}
