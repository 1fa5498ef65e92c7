package dev.starmirror.adapter.cli.output;

import dev.starmirror.domain.run.RunMetrics;
import dev.starmirror.domain.run.RunRecord;
import dev.starmirror.domain.run.Skip;
import dev.starmirror.domain.run.SourceUsage;
import dev.starmirror.domain.run.SyncTally;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A past run in the output. The names are fixed: scripts rely on them. */
public final class RunFields {
    /** What a run did, by the names that the history and its own account share. */
    static final Fields<SyncTally> TALLY = Fields.<SyncTally>none()
            .and("listed", SyncTally::listed)
            .and("added", SyncTally::added)
            .and("updated", SyncTally::updated)
            .and("unchanged", SyncTally::unchanged)
            .and("removed", SyncTally::removed)
            .and("skipped", SyncTally::skipped)
            .and("readmes_fetched", SyncTally::readmesFetched)
            .and("readmes_absent", SyncTally::readmesAbsent);

    /** What it asked for, as well. */
    static final Fields<SourceUsage> REQUESTS = Fields.<SourceUsage>none()
            .and("graphql", SourceUsage::graphql)
            .and("rest", SourceUsage::rest)
            .and("not_modified", SourceUsage::notModified)
            .and("retries", SourceUsage::retries);

    /** A line of the history. */
    public static final Fields<RunRecord> OF_RUN = Fields.<RunRecord>none()
            .and("run_id", run -> run.id().value())
            .and("mode", run -> run.mode().name().toLowerCase(Locale.ROOT))
            .and("state", run -> run.state().name().toLowerCase(Locale.ROOT))
            .and("started_at", RunRecord::startedAt)
            .and("finished_at", RunRecord::finishedAt)
            .and("reason", RunRecord::reason)
            .andThoseOf(RunRecord::tally, TALLY)
            .and("requests", RunRecord::usage, REQUESTS)
            .andInJson(
                    "skips", run -> run.skipped().stream().map(RunFields::skip).toList())
            .andInJson("metrics", run -> metrics(run.metrics()));

    private RunFields() {}

    private static Row skip(Skip skip) {
        return Row.empty().with("what", skip.what()).with("reason", skip.reason());
    }

    private static @Nullable Row metrics(@Nullable RunMetrics metrics) {
        return metrics == null ? null : MetricsOutput.row(metrics);
    }
}
