package dev.starmirror.adapter.cli.output;

import dev.starmirror.domain.quota.RateLimit;
import dev.starmirror.domain.run.RunId;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncReport;
import dev.starmirror.domain.star.Account;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The account of one run in the output. The names are fixed: scripts rely on them. */
public final class SyncRow {
    /** The columns of comma- and tab-separated output. */
    public static final List<String> COLUMNS = WorkFields.columns(
            List.of("run_id", "account", "mode", "outcome", "reason", "resume_at"),
            List.of(
                    "quota_resource",
                    "quota_limit",
                    "quota_remaining",
                    "quota_reset_at",
                    "duration_ms",
                    "peak_heap_bytes",
                    "database_bytes"));

    private SyncRow() {}

    /**
     * The row of one report.
     *
     * @param peakHeapBytes the most heap in use at once
     * @param databaseBytes the size of the mirror on the disk
     */
    public static Row of(SyncReport report, long peakHeapBytes, long databaseBytes) {
        RunId run = report.run();
        Account account = report.account();
        Row row = Row.empty()
                .with("run_id", run == null ? null : run.value())
                .with("account", account == null ? null : account.login())
                .with("mode", report.mode().name().toLowerCase(Locale.ROOT))
                .with("outcome", outcome(report.outcome()))
                .with("reason", reason(report.outcome()))
                .with("resume_at", resumeAt(report.outcome()));
        return WorkFields.add(row, report.tally(), report.usage())
                .with("quota", quota(report.usage().limits()))
                .with("duration_ms", report.duration().toMillis())
                .with("peak_heap_bytes", peakHeapBytes)
                .with("database_bytes", databaseBytes);
    }

    /** The budget that is closest to its end, null where none was seen. */
    private static @Nullable Row quota(List<RateLimit> limits) {
        return limits.stream()
                .min(Comparator.comparingDouble(limit -> (double) limit.remaining() / Math.max(1, limit.limit())))
                .map(limit -> Row.empty()
                        .with("resource", limit.resource().name().toLowerCase(Locale.ROOT))
                        .with("limit", limit.limit())
                        .with("remaining", limit.remaining())
                        .with("reset_at", limit.resetAt()))
                .orElse(null);
    }

    private static String outcome(SyncOutcome outcome) {
        if (outcome instanceof SyncOutcome.Completed) {
            return "completed";
        }
        if (outcome instanceof SyncOutcome.UpToDate) {
            return "up_to_date";
        }
        return outcome instanceof SyncOutcome.Incomplete ? "incomplete" : "failed";
    }

    private static @Nullable String reason(SyncOutcome outcome) {
        if (outcome instanceof SyncOutcome.Incomplete incomplete) {
            return incomplete.reason();
        }
        return outcome instanceof SyncOutcome.Failed failed ? failed.reason() : null;
    }

    private static @Nullable Instant resumeAt(SyncOutcome outcome) {
        return outcome instanceof SyncOutcome.Incomplete incomplete ? incomplete.resumeAt() : null;
    }
}
