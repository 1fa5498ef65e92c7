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
     * Does a part of a walk to the end: first looks at what was starred since the beginning was last walked, so that nothing new waits
     * for the last part.
     *
     * @param stars list so many further down, and stop behind the page on which there are as many
     * @return whether the end was reached
     */
    boolean walkPortion(@Nullable PageCursor after, long stars) {
        Instant began = head;
        if (after == null) {
            return stretch(null, null, stars);
        }
        if (began == null) {
            // Nothing readable was listed so far.
            walk(after, null);
            return true;
        }
        catchUp(after, began);
        try {
            return stretch(after, null, stars);
        } catch (SourceException e) {
            forgive(e, after);
            walkFromTop(null);
            return true;
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
            forgive(e, after);
            return false;
        }
    }

    /** Lets a failure pass that only means that the source no longer knows the place, and tells of it. */
    private void forgive(SourceException failure, PageCursor after) {
        if (!(failure.failure() instanceof SourceFailure.Incomprehensible) || !after.equals(behind)) {
            throw failure;
        }
        run.announce(
                new SyncEvent.Noticed(
                        List.of(
                                "GitHub no longer knows the place where the last run stopped; its list is walked from the beginning.")));
    }

    /** Walks the beginning down to that date; whoever goes on from one of its pages begins with it again, and then at the place. */
    private void catchUp(PageCursor place, Instant began) {
        CycleDetector circle = new CycleDetector();
        Instant newest = null;
        PageCursor next = null;
        boolean end;
        do {
            StarPage page = show(next, circle);
            if (newest == null && !page.stars().isEmpty()) {
                newest = page.stars().get(0).star().starredAt();
            }
            next = page.next();
            end = next == null || reaches(page, began);
            head = end && newest != null ? newest : began;
            sink.accept(page, new Position(mode, place, null, head, flawless));
        } while (!end);
    }

    private void stretch(@Nullable PageCursor after, @Nullable Instant until) {
        stretch(after, until, RunDecision.EVERYTHING);
    }

    /** Whether the end of the stretch was reached before so many stars were listed. */
    private boolean stretch(@Nullable PageCursor after, @Nullable Instant until, long stars) {
        CycleDetector circle = new CycleDetector();
        behind = after;
        long listed = 0;
        boolean end;
        do {
            StarPage page = show(behind, circle);
            if (behind == null) {
                total = page.total();
            }
            if (head == null && !page.stars().isEmpty()) {
                head = page.stars().get(0).star().starredAt();
            }
            behind = page.next();
            end = behind == null || reaches(page, until);
            sink.accept(page, end ? atEnd(until) : new Position(mode, behind, until, head, flawless));
            listed += page.stars().size() + page.skipped().size();
        } while (!end && listed < stars);
        return end;
    }

    private StarPage show(@Nullable PageCursor after, CycleDetector circle) {
        run.proceed();
        sink.awaitRoom();
        StarPage page = pages.list(after);
        if (page.next() != null && circle.closes(page.next())) {
            throw new SourceException(new SourceFailure.Unavailable(
                    "GitHub's list of stars goes in a circle: it leads back to where the run has been"));
        }
        flawless &= page.flawless();
        return page;
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
