package dev.starmirror.application.sync;

import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.port.MirrorBacklog;
import dev.starmirror.domain.port.Presence;
import dev.starmirror.domain.port.RepositoryReference;
import dev.starmirror.domain.port.StarSource;
import dev.starmirror.domain.run.Stage;
import dev.starmirror.domain.run.SyncEvent;
import dev.starmirror.domain.run.SyncTally;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.StarStatus;
import java.util.List;
import java.util.stream.Stream;

/** After a complete listing: asks again about each star it did not show, and makes tombstones of those the source says are gone. */
final class GoneSweep {
    /** Stars asked about in one request. */
    static final int AT_ONCE = 100;

    private final ActiveRun run;
    private final MirrorBacklog backlog;
    private final Pipeline pipeline;
    private final Halving<RepositoryReference, Presence> confirmation;

    GoneSweep(ActiveRun run, MirrorBacklog backlog, Pipeline pipeline, StarSource source, SourceCalls calls) {
        this.run = run;
        this.backlog = backlog;
        this.pipeline = pipeline;
        this.confirmation = new Halving<>(
                batch -> calls.ask(() -> source.confirm(batch)),
                (reference, reason) -> List.of(new Presence.Unknown(reference.id(), reason)));
    }

    /**
     * Sweeps, where the listing may prove anything at all.
     *
     * @return whether the source said of any star that the listing did not show that it is starred: it came back meanwhile
     */
    boolean sweep(boolean flawless) {
        List<RepositoryReference> missing = backlog.unseen(null, AT_ONCE);
        if (missing.isEmpty()) {
            return false;
        }
        if (!flawless) {
            run.announce(
                    new SyncEvent.Noticed(List.of("GitHub's list had gaps, so stars that it did not show are kept.")));
            return false;
        }
        boolean cameBack = false;
        int removed = 0;
        int kept = 0;
        while (!missing.isEmpty()) {
            run.proceed();
            List<RepositoryReference> batch = missing;
            List<Presence> answers = run.meter().work(Stage.SWEEP, () -> confirmation.ask(batch));
            List<Change> gone = answers.stream().flatMap(GoneSweep::gone).toList();
            cameBack |= answers.stream().anyMatch(Presence.Starred.class::isInstance);
            removed += gone.size();
            kept += missing.size() - gone.size();
            if (!gone.isEmpty()) {
                SyncTally tally = new SyncTally(0, 0, 0, 0, gone.size(), 0, 0, 0);
                pipeline.submit(new WriteUnit(gone, List.of(), List.of(), tally, null));
            }
            RepositoryId last = missing.get(missing.size() - 1).id();
            missing = backlog.unseen(last, AT_ONCE);
        }
        pipeline.drain();
        run.announce(new SyncEvent.Swept(removed, kept));
        return cameBack;
    }

    private static Stream<Change> gone(Presence presence) {
        if (presence instanceof Presence.NotStarred) {
            return Stream.of(new Change.Gone(presence.id(), StarStatus.UNSTARRED));
        }
        return presence instanceof Presence.Unavailable
                ? Stream.of(new Change.Gone(presence.id(), StarStatus.UNAVAILABLE))
                : Stream.empty();
    }
}
