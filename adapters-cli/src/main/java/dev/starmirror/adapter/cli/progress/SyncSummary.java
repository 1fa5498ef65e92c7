package dev.starmirror.adapter.cli.progress;

import dev.starmirror.adapter.cli.output.Figures;
import dev.starmirror.adapter.cli.output.SafeText;
import dev.starmirror.adapter.cli.output.Timestamps;
import dev.starmirror.domain.run.SourceUsage;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncReport;
import dev.starmirror.domain.run.SyncTally;
import java.util.ArrayList;
import java.util.List;

/** The account of a run in a few lines for a person. */
public final class SyncSummary {
    private static final String PROGRAM = "starmirror: ";

    private SyncSummary() {}

    /**
     * The lines for one report.
     *
     * @param dryRun whether nothing was stored
     * @param resumable whether the user can go on with what is incomplete, which nobody can with a demo
     * @param databaseBytes the size of the mirror on the disk
     */
    public static List<String> of(SyncReport report, boolean dryRun, boolean resumable, long databaseBytes) {
        List<String> lines = new ArrayList<>();
        SyncOutcome outcome = report.outcome();
        if (outcome instanceof SyncOutcome.Failed failed) {
            lines.add(PROGRAM + sentence(failed.reason()) + advice(failed.cause()));
        } else if (report.account() != null) {
            lines.add(counts(report, dryRun));
            lines.add(cost(report, databaseBytes));
        }
        if (outcome instanceof SyncOutcome.Incomplete incomplete) {
            lines.add(PROGRAM + sentence(incomplete.reason()) + (resumable ? advice(incomplete) : ""));
        }
        return lines.stream().map(SafeText::line).toList();
    }

    /** For reasons that do not bring their own. */
    private static String advice(SyncOutcome.Cause cause) {
        return switch (cause) {
            case UNKNOWN_ACCOUNT -> " Check the spelling of --user.";
            case UNKNOWN_REPOSITORY -> " Check the spelling of --repo, and that the repository is starred.";
            default -> "";
        };
    }

    /** A schedule goes on by itself. */
    private static String advice(SyncOutcome.Incomplete incomplete) {
        if (incomplete.cause() == SyncOutcome.Cause.GAVE_WAY) {
            return "";
        }
        if (incomplete.cause() == SyncOutcome.Cause.SPREAD) {
            return " The next sync goes on with it; 'starmirror sync --full' does the rest at once.";
        }
        return incomplete.resumeAt() == null
                ? " Run 'starmirror sync' again to resume."
                : " Run 'starmirror sync' again after " + Timestamps.minute(incomplete.resumeAt()) + " UTC to resume.";
    }

    private static String counts(SyncReport report, boolean dryRun) {
        SyncTally tally = report.tally();
        String account =
                report.account() == null ? "The mirror" : report.account().login();
        if (report.outcome() instanceof SyncOutcome.UpToDate) {
            return account + " is up to date.";
        }
        List<String> parts = new ArrayList<>();
        parts.add(Figures.count(tally.listed(), "star", "stars") + " listed");
        add(parts, tally.added(), "new");
        add(parts, tally.updated(), "updated");
        add(parts, tally.unchanged(), "unchanged");
        add(parts, tally.removed(), "removed");
        add(parts, tally.skipped(), "left out");
        if (tally.readmesFetched() > 0) {
            parts.add(Figures.count(tally.readmesFetched(), "README", "READMEs") + " fetched");
        }
        add(parts, tally.readmesAbsent(), "without a README");
        return account + (dryRun ? ", as a sync would do it (nothing was changed): " : ": ") + String.join(", ", parts)
                + ".";
    }

    private static void add(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(Figures.count(count) + " " + what);
        }
    }

    private static String cost(SyncReport report, long databaseBytes) {
        SourceUsage usage = report.usage();
        return Figures.count(usage.graphql() + usage.rest(), "request", "requests") + " in "
                + Figures.elapsed(report.duration())
                + (databaseBytes > 0 ? "; the mirror takes " + Figures.bytes(databaseBytes) : "") + ".";
    }

    private static String sentence(String reason) {
        return reason.endsWith(".") || reason.endsWith("!") || reason.endsWith("?") ? reason : reason + ".";
    }
}
