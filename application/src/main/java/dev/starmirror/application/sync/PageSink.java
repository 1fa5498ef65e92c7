package dev.starmirror.application.sync;

import dev.starmirror.domain.port.StarPage;

/** Where a walk of the listing leaves its pages: in the mirror, or in the counts of a dry run. */
interface PageSink {
    /** Returns once there is room for one more page. */
    void awaitRoom();

    /**
     * Takes a page.
     *
     * @param position where the walk stands once the page is stored
     */
    void accept(StarPage page, Position position);

    /** Active stars in the mirror once all pages so far are stored. */
    long active();
}
