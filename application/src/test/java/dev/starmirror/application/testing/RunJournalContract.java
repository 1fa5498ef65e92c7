package dev.starmirror.application.testing;

import static dev.starmirror.application.testing.Samples.EPOCH;
import static dev.starmirror.application.testing.Samples.checkpoint;
import static dev.starmirror.application.testing.Samples.complete;
import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.domain.port.MirrorState;
import dev.starmirror.domain.port.MirrorState.Milestone;
import dev.starmirror.domain.port.StoreBatch;
import dev.starmirror.domain.quota.RateLimit;
import dev.starmirror.domain.quota.Resource;
import dev.starmirror.domain.run.Checkpoint;
import dev.starmirror.domain.run.RunId;
import dev.starmirror.domain.run.RunRecord;
import dev.starmirror.domain.run.RunState;
import dev.starmirror.domain.run.Skip;
import dev.starmirror.domain.run.SourceUsage;
import dev.starmirror.domain.run.SyncMode;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncOutcome.Cause;
import dev.starmirror.domain.run.SyncReport;
import dev.starmirror.domain.run.SyncTally;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link dev.starmirror.domain.port.RunJournal} keeps. */
public abstract class RunJournalContract {
    private static final Milestone MILESTONE = new Milestone(EPOCH.plusSeconds(20), -3, EPOCH.plusSeconds(10));

    private MirrorUnderTest mirror;

    /** A mirror that nobody has claimed. */
    protected abstract MirrorUnderTest freshMirror() throws Exception;

    @BeforeEach
    void openMirror() throws Exception {
        mirror = freshMirror();
        mirror.store().claim(Samples.ACCOUNT);
    }

    @Test
    void is_empty_at_first() {
        assertThat(mirror.journal().history(0)).isEmpty();
        assertThat(mirror.journal().unfinished()).isEmpty();
    }

    @Test
    void ids_rise_from_run_to_run() {
        RunId first = mirror.journal().begin(SyncMode.INITIAL, EPOCH);
        RunId second = mirror.journal().begin(SyncMode.FULL, EPOCH);
        assertThat(second.value()).isGreaterThan(first.value());
    }

    @Test
    void a_run_that_has_begun_is_running_until_the_next_one_finds_it_interrupted() {
        RunId first = mirror.journal().begin(SyncMode.INITIAL, EPOCH);
        assertThat(mirror.journal().history(0))
                .singleElement()
                .satisfies(record -> assertThat(record.state()).isEqualTo(RunState.RUNNING));
        mirror.journal().begin(SyncMode.SELECTIVE, EPOCH.plusSeconds(5));
        RunRecord interrupted = mirror.journal().history(0).get(1);
        assertThat(interrupted.id()).isEqualTo(first);
        assertThat(interrupted.state()).isEqualTo(RunState.INTERRUPTED);
        assertThat(interrupted.startedAt()).isEqualTo(EPOCH);
        assertThat(interrupted.finishedAt()).isNull();
    }

    @Test
    void a_batch_stores_its_checkpoint_with_every_field() {
        RunId run = mirror.journal().begin(SyncMode.FULL, EPOCH);
        store(checkpoint(run, "first"));
        assertThat(mirror.journal().unfinished()).contains(checkpoint(run, "first"));
        Checkpoint bare = new Checkpoint(run, SyncMode.INCREMENTAL, EPOCH, null, null, null, false, SyncTally.ZERO);
        store(bare);
        assertThat(mirror.journal().unfinished()).contains(bare);
    }

    @Test
    void a_batch_without_a_checkpoint_leaves_it_where_it_is() {
        RunId run = mirror.journal().begin(SyncMode.FULL, EPOCH);
        store(checkpoint(run, "first"));
        mirror.store().apply(complete(1));
        assertThat(mirror.journal().unfinished()).contains(checkpoint(run, "first"));
    }

    @Test
    void a_new_run_drops_an_older_checkpoint() {
        store(checkpoint(mirror.journal().begin(SyncMode.FULL, EPOCH), "first"));
        mirror.journal().begin(SyncMode.INCREMENTAL, EPOCH);
        assertThat(mirror.journal().unfinished()).isEmpty();
    }

    @Test
    void a_selective_run_leaves_an_older_checkpoint_from_its_beginning_to_its_end() {
        Checkpoint older = checkpoint(mirror.journal().begin(SyncMode.FULL, EPOCH), "first");
        store(older);
        RunId selective = mirror.journal().begin(SyncMode.SELECTIVE, EPOCH);
        assertThat(mirror.journal().unfinished()).contains(older);
        mirror.journal().finish(report(selective, SyncMode.SELECTIVE, new SyncOutcome.Completed()), null);
        assertThat(mirror.journal().unfinished()).contains(older);
    }

    @Test
    void a_completed_run_drops_its_checkpoint_and_leaves_its_milestone() {
        RunId run = mirror.journal().begin(SyncMode.FULL, EPOCH);
        store(checkpoint(run, "first"));
        mirror.journal().finish(report(run, SyncMode.FULL, new SyncOutcome.Completed()), MILESTONE);
        assertThat(mirror.journal().unfinished()).isEmpty();
        assertThat(mirror.store().state()).map(MirrorState::milestone).contains(MILESTONE);
    }

    @Test
    void a_milestone_of_an_empty_listing_has_no_newest_star() {
        RunId run = mirror.journal().begin(SyncMode.FULL, EPOCH);
        Milestone empty = new Milestone(null, 2, EPOCH);
        mirror.journal().finish(report(run, SyncMode.FULL, new SyncOutcome.Completed()), empty);
        assertThat(mirror.store().state()).map(MirrorState::milestone).contains(empty);
    }

    @Test
    void a_run_that_found_nothing_new_keeps_the_present_milestone() {
        RunId run = mirror.journal().begin(SyncMode.FULL, EPOCH);
        mirror.journal().finish(report(run, SyncMode.FULL, new SyncOutcome.Completed()), MILESTONE);
        RunId next = mirror.journal().begin(SyncMode.INCREMENTAL, EPOCH);
        mirror.journal().finish(report(next, SyncMode.INCREMENTAL, new SyncOutcome.UpToDate()), null);
        assertThat(mirror.store().state()).map(MirrorState::milestone).contains(MILESTONE);
        assertThat(mirror.journal().history(1))
                .singleElement()
                .satisfies(record -> assertThat(record.state()).isEqualTo(RunState.UP_TO_DATE));
    }

    @Test
    void a_run_that_stopped_early_keeps_its_checkpoint_and_leaves_no_milestone() {
        for (SyncOutcome outcome : List.of(
                new SyncOutcome.Incomplete(Cause.QUOTA, "spent", EPOCH), new SyncOutcome.Failed(Cause.SOURCE, "no"))) {
            RunId run = mirror.journal().begin(SyncMode.FULL, EPOCH);
            store(checkpoint(run, "first"));
            mirror.journal().finish(report(run, SyncMode.FULL, outcome), MILESTONE);
            assertThat(mirror.journal().unfinished()).contains(checkpoint(run, "first"));
            assertThat(mirror.store().state().orElseThrow().milestone()).isNull();
        }
    }

    @Test
    void history_shows_the_whole_report_newest_first() {
        RunId first = mirror.journal().begin(SyncMode.INITIAL, EPOCH);
        SyncReport incomplete =
                report(first, SyncMode.INITIAL, new SyncOutcome.Incomplete(Cause.QUOTA, "spent", EPOCH));
        mirror.journal().finish(incomplete, null);
        RunId second = mirror.journal().begin(SyncMode.FULL, EPOCH.plusSeconds(60));
        mirror.journal().finish(report(second, SyncMode.FULL, new SyncOutcome.Completed()), MILESTONE);

        List<RunRecord> history = mirror.journal().history(0);
        assertThat(history).extracting(RunRecord::id).containsExactly(second, first);
        assertThat(history).extracting(RunRecord::state).containsExactly(RunState.COMPLETED, RunState.INCOMPLETE);
        assertThat(history.get(1))
                .isEqualTo(new RunRecord(
                        first,
                        SyncMode.INITIAL,
                        RunState.INCOMPLETE,
                        EPOCH,
                        incomplete.finishedAt(),
                        incomplete.tally(),
                        incomplete.usage(),
                        incomplete.skipped(),
                        incomplete.metrics(),
                        "spent"));
        assertThat(mirror.journal().history(1)).containsExactly(history.get(0));
    }

    @Test
    void a_run_that_went_on_to_the_end_is_recorded_by_its_last_mode() {
        RunId run = mirror.journal().begin(SyncMode.INCREMENTAL, EPOCH);
        mirror.journal().finish(report(run, SyncMode.FULL, new SyncOutcome.Completed()), MILESTONE);
        assertThat(mirror.journal().history(1))
                .singleElement()
                .satisfies(record -> assertThat(record.mode()).isEqualTo(SyncMode.FULL));
    }

    private void store(Checkpoint checkpoint) {
        mirror.store().apply(new StoreBatch(List.of(), List.of(), checkpoint));
    }

    private static SyncReport report(RunId run, SyncMode mode, SyncOutcome outcome) {
        return new SyncReport(
                run,
                Samples.ACCOUNT,
                mode,
                outcome,
                new SyncTally(8, 7, 6, 5, 4, 3, 2, 1),
                new SourceUsage(
                        11,
                        12,
                        13,
                        14,
                        15,
                        List.of(new RateLimit(Resource.GRAPHQL, 5000, 4000, EPOCH.plusSeconds(99)))),
                List.of(new Skip("owner/name", "it's \"odd\"")),
                Samples.METRICS,
                EPOCH.plusSeconds(30),
                EPOCH.plusSeconds(40));
    }
}
