package dev.starmirror.adapter.cli.output;

import dev.starmirror.domain.quota.RateLimit;
import dev.starmirror.domain.run.RunId;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncReport;
import dev.starmirror.domain.star.Account;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The account of one run in the output. The names are fixed: scripts rely on them. */
public final class SyncFields {
    private static final Fields<SyncReport> REPORT = Fields.<SyncReport>none()
            .and("run_id", SyncFields::run)
            .and("account", SyncFields::login)
            .and("mode", report -> report.mode().name().toLowerCase(Locale.ROOT))
            .and("outcome", report -> outcome(report.outcome()))
            .and("reason", report -> reason(report.outcome()))
            .and("resume_at", report -> resumeAt(report.outcome()))
            .andThoseOf(SyncReport::tally, RunFields.TALLY)
            .and("requests", SyncReport::usage, RunFields.REQUESTS)
            .and(
                    "quota",
                    SyncFields::tightest,
                    Fields.<RateLimit>none()
                            .and("resource", limit -> limit.resource().name().toLowerCase(Locale.ROOT))
                            .and("limit", RateLimit::limit)
                            .and("remaining", RateLimit::remaining)
                            .and("reset_at", RateLimit::resetAt))
            .and("duration_ms", report -> report.duration().toMillis());

    /** All that is told of one run. */
    public static final Fields<Measured> OF_RUN = Fields.<Measured>none()
            .andThoseOf(Measured::report, REPORT)
            .and("peak_heap_bytes", Measured::peakHeapBytes)
            .and("database_bytes", Measured::databaseBytes);

    /**
     * A run and what it took.
     *
     * @param peakHeapBytes the most heap in use at once
     * @param databaseBytes the size of the mirror on the disk
     */
    public record Measured(SyncReport report, long peakHeapBytes, long databaseBytes) {}

    private SyncFields() {}

    private static @Nullable Long run(SyncReport report) {
        RunId run = report.run();
        return run == null ? null : run.value();
    }

    private static @Nullable String login(SyncReport report) {
        Account account = report.account();
        return account == null ? null : account.login();
    }

    /** The budget that is closest to its end, null where none was seen. */
    private static @Nullable RateLimit tightest(SyncReport report) {
        return report.usage().limits().stream()
                .min(Comparator.comparingDouble(limit -> (double) limit.remaining() / Math.max(1, limit.limit())))
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
