package dev.starmirror.adapter.cli.progress;

import dev.starmirror.adapter.cli.output.Figures;
import dev.starmirror.domain.run.SyncEvent;
import dev.starmirror.domain.run.SyncMode;
import dev.starmirror.domain.run.SyncTally;
import java.util.Optional;

/** The steps of a run that get a line of their own. */
final class StepText {
    /** From this attempt on everybody is told: the waits between attempts become long by then. */
    private static final int LONG_RETRIED = 3;

    private StepText() {}

    static Optional<String> of(SyncEvent event, boolean verbose) {
        if (event instanceof SyncEvent.Started started) {
            return Optional.of(started(started));
        }
        if (event instanceof SyncEvent.Noticed noticed) {
            return Optional.of(String.join(" ", noticed.messages()));
        }
        if (event instanceof SyncEvent.Skipped skipped) {
            return Optional.of(
                    "left out " + skipped.skip().what() + ": " + skipped.skip().reason());
        }
        if (event instanceof SyncEvent.CostForeseen cost) {
            return Optional.of("A sync would take about " + Figures.count(cost.requests(), "request", "requests")
                    + " to GitHub and " + Figures.count(cost.points(), "point", "points") + " of its quota");
        }
        if (event instanceof SyncEvent.Retried retried && (verbose || retried.attempt() >= LONG_RETRIED)) {
            return Optional.of(
                    "asking again (" + retried.what() + ", attempt " + retried.attempt() + "): " + retried.reason());
        }
        return verbose ? detail(event) : Optional.empty();
    }

    private static String started(SyncEvent.Started started) {
        // Of named repositories nobody expects all stars of the account.
        String stars = started.mode() == SyncMode.SELECTIVE
                ? "the named stars"
                : Figures.count(started.expected(), "star", "stars");
        return verb(started.mode()) + " " + stars + " of " + started.account().login()
                + (started.resumed() ? ", going on where run " + started.run() + " stopped" : "");
    }

    private static String verb(SyncMode mode) {
        return switch (mode) {
            case INITIAL -> "Mirroring";
            case INCREMENTAL -> "Looking for what is new among";
            case FULL -> "Refreshing";
            case SELECTIVE -> "Looking at";
        };
    }

    private static Optional<String> detail(SyncEvent event) {
        if (event instanceof SyncEvent.PageListed page) {
            return Optional.of("listed a page of " + Figures.count(page.stars(), "star", "stars") + " (asked for "
                    + page.pageSize() + ")");
        }
        if (event instanceof SyncEvent.ReadmesFetched readmes) {
            return Optional.of(
                    "fetched " + readmes.found() + " of " + Figures.count(readmes.asked(), "README", "READMEs"));
        }
        if (event instanceof SyncEvent.BatchStored stored) {
            SyncTally total = stored.total();
            return Optional.of("stored " + Figures.count(stored.stars(), "star", "stars") + "; so far " + total.added()
                    + " new, " + total.updated() + " updated, " + total.unchanged() + " unchanged");
        }
        if (event instanceof SyncEvent.WidthChanged width) {
            return Optional.of(width.what() + " from " + width.from() + " to " + width.to() + ": " + width.reason());
        }
        if (event instanceof SyncEvent.MemoryRelieved relieved) {
            return Optional.of("gave garbage back: " + relieved.reason());
        }
        if (event instanceof SyncEvent.FetchingPaused paused) {
            return Optional.of("fetching pauses until everything fetched is stored: " + paused.reason());
        }
        if (event instanceof SyncEvent.Escalated escalated) {
            return Optional.of("walking on to the end: " + escalated.reason());
        }
        if (event instanceof SyncEvent.Swept swept) {
            return Optional.of("removed " + Figures.count(swept.removed(), "star", "stars") + " proven gone, kept "
                    + swept.kept() + " that could not be proven");
        }
        return Optional.empty();
    }
}
