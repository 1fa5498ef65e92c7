package dev.starmirror.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.adapter.cli.output.SyncFields;
import dev.starmirror.application.governor.GovernorSettings;
import dev.starmirror.application.governor.LoadMeter;
import dev.starmirror.application.sync.Instruments;
import dev.starmirror.application.sync.Listeners;
import dev.starmirror.application.sync.SyncSettings;
import dev.starmirror.application.sync.Synchronizer;
import dev.starmirror.application.testing.AccountModel;
import dev.starmirror.application.testing.SameThreadExecutors;
import dev.starmirror.application.testing.Samples;
import dev.starmirror.application.testing.ScriptedStarSource;
import dev.starmirror.domain.run.RunId;
import dev.starmirror.domain.run.SourceUsage;
import dev.starmirror.domain.run.SyncMode;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncReport;
import dev.starmirror.domain.run.SyncTally;
import dev.starmirror.domain.run.Waits;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Where the time of a run went, as a person and a script see it. */
class RunMetricsTest {
    private final TestPrograms programs = new TestPrograms();

    @Test
    void the_history_has_every_figure_and_null_where_there_is_none() {
        finished(programs.mirror.begin(SyncMode.FULL, Samples.EPOCH));
        programs.mirror.begin(SyncMode.FULL, Samples.EPOCH);
        List<String> lines = Invocation.of(programs, "history", "--output", "jsonl")
                .out()
                .lines()
                .toList();
        assertThat(lines).hasSize(2).allSatisfy(WrittenSchema.RUN::accepts);
        assertThat(lines.get(0)).contains("\"metrics\":null");
        // 29 ms of processor time of 6 processors in 9 s, 2 ms of it in collections, 17 ms before locks.
        assertThat(lines.get(1))
                .contains("\"write_count\":5,\"write_us\":13000", "\"wait_disk_us\":19000", "\"peak_batches\":7")
                .contains("\"processor_share\":5.37E-4", "\"gc_share\":0.068966", "\"lock_share\":0.001889");
    }

    @Test
    void a_history_takes_a_mirror() {
        programs.databaseBytes = 0;

        Invocation history = Invocation.of(programs, "history");

        assertThat(history.exit()).isEqualTo(10);
        assertThat(history.err()).contains("run 'starmirror sync' first");
    }

    @Test
    void the_columns_of_runs_stay_as_they_are() {
        assertThat(Invocation.of(programs, "history", "--output", "csv").out())
                .isEqualTo(
                        "run_id,mode,state,started_at,finished_at,reason,listed,added,updated,unchanged,removed,skipped,"
                                + "readmes_fetched,readmes_absent,requests_graphql,requests_rest,requests_not_modified,requests_retries\r\n");
        assertThat(SyncFields.OF_RUN.columns())
                .containsSubsequence("resume_at", "listed", "requests_retries", "quota_resource", "database_bytes")
                .hasSize(25)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_sync_tells_where_its_time_went_with_verbose_alone() {
        AtomicLong nanos = new AtomicLong();
        AccountModel account = new AccountModel();
        account.tick();
        account.star(1);
        ScriptedStarSource source = new ScriptedStarSource(account);
        source.interfere((request, question) -> nanos.addAndGet(250_000_000));
        programs.synchronizers = listener -> new Synchronizer(
                source.ports(),
                programs.mirror.ports().ports(),
                SyncSettings.defaults(),
                InstantSource.fixed(Invocation.NOW),
                duration -> {},
                Listeners.of(listener),
                new SameThreadExecutors(),
                GovernorSettings.defaults(),
                new Instruments(nanos::get, LoadMeter.none(), () -> Waits.NONE));
        String told = Invocation.of(programs, "sync", "--verbose").err();
        assertThat(told)
                .contains("stages: list 1 in 0.25 s, plan 1 in 0.00 s")
                .contains("waits: answer 0.75 s (100.0 %), quota 0.00 s (0.0 %)")
                .contains("queues at most: 1 page, 1 batch, of them 1 before the disk")
                .contains("process: 0.0 % of 0 processors");
        assertThat(Invocation.of(programs, "sync").err()).doesNotContain("waits:");
        String foreseen = Invocation.of(programs, "sync", "--full", "--dry-run").err();
        assertThat(foreseen)
                .contains("A sync would take about 2 requests to GitHub and 2 points of its quota")
                .contains("octocat, as a sync would do it (nothing was changed): 1 star listed, 1 unchanged.");
    }

    private void finished(RunId run) {
        programs.mirror.finish(
                new SyncReport(
                        run,
                        Samples.ACCOUNT,
                        SyncMode.FULL,
                        new SyncOutcome.Completed(),
                        SyncTally.ZERO,
                        SourceUsage.NONE,
                        List.of(),
                        Samples.METRICS,
                        Samples.EPOCH,
                        Samples.EPOCH),
                null);
    }
}
