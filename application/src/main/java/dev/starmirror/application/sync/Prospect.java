package dev.starmirror.application.sync;

import dev.starmirror.domain.plan.ReadmePolicy;
import dev.starmirror.domain.port.MirrorBacklog;
import dev.starmirror.domain.port.StarPage;
import dev.starmirror.domain.run.SyncEvent;
import dev.starmirror.domain.run.SyncMode;

/** Tells what is known to be before a run still, so that the source can see whether its allowance will do. Used by the run's own thread. */
final class Prospect {
    private final ActiveRun run;
    private final MirrorBacklog backlog;
    private final ReadmePolicy policy;

    Prospect(ActiveRun run, MirrorBacklog backlog, ReadmePolicy policy) {
        this.run = run;
        this.backlog = backlog;
        this.policy = policy;
    }

    /** A page was listed: in a first listing each star behind it brings a README. */
    void listed(StarPage page, SyncMode mode) {
        long stars = mode.listsEverything() && page.next() != null
                ? Math.max(0, page.total() - run.tally().listed())
                : 0;
        tell(stars, mode == SyncMode.INITIAL ? stars : 0);
    }

    /** The listing is over; READMEs are owed. */
    void owed() {
        tell(0, 0);
    }

    private void tell(long stars, long readmes) {
        long all = policy == ReadmePolicy.FETCH ? readmes + backlog.pendingReadmes() : 0;
        run.announce(new SyncEvent.Ahead(stars, all));
    }
}
