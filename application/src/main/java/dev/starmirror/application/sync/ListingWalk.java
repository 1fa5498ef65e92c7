package dev.starmirror.application.sync;

import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.port.StarPage;
import dev.starmirror.domain.run.PageCursor;
import dev.starmirror.domain.run.SyncEvent;
import dev.starmirror.domain.run.SyncMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks the listing from the newest star back: down to what is known, or to the end. A walk that goes on from a checkpoint finishes its
 * stretch and then walks the beginning again, down to the newest star of the time when it first began. Used by the run's own thread.
 */
final class ListingWalk {
    private final ActiveRun run;
    private final PageStage pages;
    private final PageSink sink;

    private SyncMode mode;
    private boolean flawless;
    private @Nullable Instant head;
    private @Nullable PageCursor behind;
    private long total;

    ListingWalk(ActiveRun run, PageStage pages, PageSink sink, Position start) {
        this.run = run;
        this.pages = pages;
        this.sink = sink;
        this.mode = start.mode();
        this.flawless = start.flawless();
        this.head = start.head();
    }

    /** Walks from there. */
    void walk(@Nullable PageCursor after, @Nullable Instant until) {
        if (after == null) {
            walkFromTop(until);
            return;
        }
        Instant began = head;
        if (resume(after, until)) {
            walkFromTop(began);
        } else {
            walkFromTop(until);
        }
    }

    /**
     * Walks on to the end where the numbers do not add up: only a complete listing can tell which stars are gone.
     *
     * @param uncounted how many stars the source counted beyond those the mirror held when both were last equal
     */
    void escalateUnlessItAddsUp(long uncounted) {
        if (mode != SyncMode.INCREMENTAL) {
            return;
        }
        long expected = sink.active() + uncounted;
        if (total == expected) {
            return;
        }
        run.announce(new SyncEvent.Escalated("GitHub counts " + total + " stars where " + expected
                + " were expected, so everything is listed again"));
        mode = SyncMode.FULL;
        if (behind != null) {
            stretch(behind, null);
        }
    }

    /** The mode by now: an incremental walk that went on to the end is a full one. */
    SyncMode mode() {
        return mode;
    }

    /** Whether everything listed was without errors, nulls and truncation. */
    boolean flawless() {
        return flawless;
    }

    /** The date of the newest star when the walk last began at the top, null where there was none. */
    @Nullable
    Instant head() {
        return head;
    }

    /** Stars by the source's count at that time. */
    long total() {
        return total;
    }

    private void walkFromTop(@Nullable Instant until) {
        head = null;
        stretch(null, until);
    }

    /** Whether the source still knows the place; where it does not, everything has to be walked from the top. */
    private boolean resume(PageCursor after, @Nullable Instant until) {
        try {
            stretch(after, until);
            return true;
        } catch (SourceException e) {
            if (!(e.failure() instanceof SourceFailure.Incomprehensible) || !after.equals(behind)) {
                throw e;
            }
            run.announce(
                    new SyncEvent.Noticed(
                            List.of(
                                    "GitHub no longer knows the place where the last run stopped; its list is walked from the beginning.")));
            return false;
        }
    }

    private void stretch(@Nullable PageCursor after, @Nullable Instant until) {
        behind = after;
        boolean end;
        do {
            run.proceed();
            sink.awaitRoom();
            StarPage page = pages.list(behind);
            if (behind == null) {
                total = page.total();
            }
            if (head == null && !page.stars().isEmpty()) {
                head = page.stars().get(0).star().starredAt();
            }
            flawless &= page.flawless();
            behind = page.next();
            end = behind == null || reaches(page, until);
            sink.accept(page, end ? atEnd(until) : new Position(mode, behind, until, head, flawless));
        } while (!end);
    }

    /** Whether a star older than the date stands on the page; another one of the very same second may still be unknown. */
    private static boolean reaches(StarPage page, @Nullable Instant until) {
        return until != null
                && page.stars().stream()
                        .map(ListedStar::star)
                        .anyMatch(star -> star.starredAt().isBefore(until));
    }

    /** Whoever goes on from the end of a stretch owes what was starred since the walk began, and nothing else. */
    private Position atEnd(@Nullable Instant until) {
        return new Position(mode, null, head == null ? until : head, head, flawless);
    }
}
