package dev.starmirror.adapter.sqlite.mapper;

import dev.starmirror.domain.quota.RateLimit;
import dev.starmirror.domain.quota.Resource;
import dev.starmirror.domain.run.RunId;
import dev.starmirror.domain.run.RunRecord;
import dev.starmirror.domain.run.RunState;
import dev.starmirror.domain.run.Skip;
import dev.starmirror.domain.run.SourceUsage;
import dev.starmirror.domain.run.SyncMode;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncReport;
import dev.starmirror.domain.run.SyncTally;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@code sync_history}. */
public record RunRow(
        long id,
        String mode,
        String state,
        String startedAt,
        @Nullable String finishedAt,
        long listed,
        long added,
        long updated,
        long unchanged,
        long removed,
        long skipped,
        long readmesFetched,
        long readmesAbsent,
        long graphqlRequests,
        long graphqlPoints,
        long restRequests,
        long notModified,
        long retries,
        @Nullable String reason,
        @Nullable String metrics) {
    /** A finished run, as its report tells it. */
    public static RunRow of(RunId run, SyncReport report) {
        SyncTally tally = report.tally();
        SourceUsage usage = report.usage();
        return new RunRow(
                run.value(),
                Texts.name(report.mode()),
                Texts.name(state(report.outcome())),
                report.startedAt().toString(),
                report.finishedAt().toString(),
                tally.listed(),
                tally.added(),
                tally.updated(),
                tally.unchanged(),
                tally.removed(),
                tally.skipped(),
                tally.readmesFetched(),
                tally.readmesAbsent(),
                usage.graphql(),
                usage.graphqlPoints(),
                usage.rest(),
                usage.notModified(),
                usage.retries(),
                reason(report.outcome()),
                MetricsText.of(report.metrics()));
    }

    /** The run with what was kept of it elsewhere. */
    public RunRecord toDomain(List<Skip> skips, List<RateLimit> limits) {
        return new RunRecord(
                new RunId(id),
                Texts.constant(SyncMode.class, mode),
                Texts.constant(RunState.class, state),
                Instant.parse(startedAt),
                Texts.parse(finishedAt),
                new SyncTally(listed, added, updated, unchanged, removed, skipped, readmesFetched, readmesAbsent),
                new SourceUsage(graphqlRequests, graphqlPoints, restRequests, notModified, retries, limits),
                skips,
                MetricsText.parse(metrics),
                reason);
    }

    private static RunState state(SyncOutcome outcome) {
        if (outcome instanceof SyncOutcome.Completed) {
            return RunState.COMPLETED;
        }
        if (outcome instanceof SyncOutcome.UpToDate) {
            return RunState.UP_TO_DATE;
        }
        return outcome instanceof SyncOutcome.Incomplete ? RunState.INCOMPLETE : RunState.FAILED;
    }

    private static @Nullable String reason(SyncOutcome outcome) {
        if (outcome instanceof SyncOutcome.Incomplete incomplete) {
            return incomplete.reason();
        }
        return outcome instanceof SyncOutcome.Failed failed ? failed.reason() : null;
    }

    /** A row of {@code sync_skips}. */
    public record SkipRow(long runId, int position, String what, String reason) {
        public Skip toDomain() {
            return new Skip(what, reason);
        }
    }

    /** A row of {@code sync_quotas}. */
    public record QuotaRow(long runId, String resource, long quota, long remaining, String resetAt) {
        public static QuotaRow of(RunId run, RateLimit limit) {
            return new QuotaRow(
                    run.value(),
                    Texts.name(limit.resource()),
                    limit.limit(),
                    limit.remaining(),
                    limit.resetAt().toString());
        }

        public RateLimit toDomain() {
            return new RateLimit(Texts.constant(Resource.class, resource), quota, remaining, Instant.parse(resetAt));
        }
    }
}
