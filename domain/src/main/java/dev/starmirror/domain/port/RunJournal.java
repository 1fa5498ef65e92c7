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
     * Opens a new run. Runs still marked as running are recorded as interrupted, an older checkpoint is dropped, and for a mode that
     * lists everything the marks of repositories seen are cleared.
     */
    RunId begin(SyncMode mode, Instant startedAt);

    /** Where the last unfinished run can go on, empty where it is finished or never stored a batch. */
    Optional<Checkpoint> unfinished();

    /**
     * Closes a run: records the report, and where it is complete or up to date drops its checkpoint and keeps the milestone, all in one
     * transaction. An incomplete or failed run keeps its checkpoint.
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
