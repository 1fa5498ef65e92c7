package dev.starmirror.application.sync;

import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.plan.ReadmePolicy;
import dev.starmirror.domain.plan.StoredStar;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorState;
import dev.starmirror.domain.port.MirrorState.Milestone;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeState;
import dev.starmirror.domain.run.RunId;
import dev.starmirror.domain.run.SyncMode;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run that stores: its stages, and the order in which they come. Used once. */
final class MirrorRun {
    private final ActiveRun run;
    private final SourceCalls calls;
    private final SourcePorts source;
    private final MirrorPorts mirror;
    private final ReadmePolicy policy;
    private final Throttle throttle;
    private final ReadmeStage readmes;
    private final Prospect prospect;

    private SyncMode mode = SyncMode.INCREMENTAL;

    MirrorRun(
            ActiveRun run,
            SourceCalls calls,
            SourcePorts source,
            MirrorPorts mirror,
            SyncSettings settings,
            Throttle throttle,
            ReadmePolicy policy) {
        this.run = run;
        this.calls = calls;
        this.source = source;
        this.mirror = mirror;
        this.policy = policy;
        this.throttle = throttle;
        this.readmes = new ReadmeStage(source.readmes(), calls, run, settings, throttle);
        this.prospect = new Prospect(run, mirror.backlog(), policy);
    }

    /**
     * Runs to the end, whatever that is.
     *
     * @param startedAt when the run first began
     * @param before the mirror before this process
     */
    Ending execute(
            RunId id,
            Instant startedAt,
            RunDecision decision,
            MirrorState before,
            SyncSettings settings,
            RunExecutors executors) {
        mode = decision.mode();
        Position position = decision.position();
        WriteStage writes = new WriteStage(mirror.store(), run, id, startedAt, position);
        Milestone milestone = null;
        SyncOutcome calm = new SyncOutcome.Completed();
        try (Pipeline pipeline = new Pipeline(run, readmes, writes, throttle, settings, executors)) {
            if (decision instanceof RunDecision.LookUp selective) {
                calm = lookUp(selective.names(), pipeline);
            } else if (decision instanceof RunDecision.SettleReadmes) {
                settle(pipeline);
            } else if (position != null) {
                PlanStage plans = new PlanStage(mirror.store(), policy, readmes::pack, true);
                MirrorSink sink =
                        new MirrorSink(run, mirror.store(), prospect, plans, writes, pipeline, settings.syncWorkers());
                ListingWalk walk =
                        new ListingWalk(run, new PageStage(source.stars(), calls, run, settings), sink, position);
                boolean atEnd = walk(walk, position, decision.portion(), before);
                pipeline.drain();
                if (atEnd) {
                    milestone = conclude(walk, before, pipeline, startedAt, decision instanceof RunDecision.Resume);
                } else {
                    calm = Failures.spread();
                }
                settle(pipeline);
            }
        } catch (RunStopped | SourceException | MirrorException e) {
            run.stop(e);
        }
        Milestone reached = milestone;
        SyncOutcome undisturbed = calm;
        return run.end()
                .map(outcome -> new Ending(mode, outcome, null))
                .orElseGet(() -> new Ending(mode, undisturbed, reached));
    }

    /** Walks the listing; returns whether that is done, or the rest is left to the next run. */
    private boolean walk(ListingWalk walk, Position position, long portion, MirrorState before) {
        if (portion < RunDecision.EVERYTHING && position.until() == null) {
            return walk.walkPortion(position.after(), portion);
        }
        try {
            walk.walk(position.after(), position.until());
            walk.escalateUnlessItAddsUp(uncounted(before));
            return true;
        } finally {
            mode = walk.mode();
        }
    }

    private static long uncounted(MirrorState before) {
        return before.milestone() == null ? 0 : before.milestone().uncounted();
    }

    /** Removes what is gone, where the whole listing was walked; returns what to leave to the next run. */
    private Milestone conclude(
            ListingWalk walk, MirrorState before, Pipeline pipeline, Instant startedAt, boolean resumed) {
        Milestone previous = before.milestone();
        long uncounted = uncounted(before);
        if (!mode.listsEverything()) {
            return new Milestone(walk.head(), uncounted, previous == null ? startedAt : previous.completeListingAt());
        }
        boolean cameBack = new GoneSweep(run, mirror.backlog(), pipeline, source.stars(), calls).sweep(walk.flawless());
        // A resumed run saw parts of the listing at different times, and a star that came back was not in the source's
        // count yet: such a sum would hide what is unstarred later. What was known before stands, unless the mirror
        // held more than the source counted: that came from gaps, and a listing without gaps has swept it.
        long active = mirror.store().state().map(MirrorState::active).orElse(0L);
        long known = walk.flawless() ? Math.max(0, uncounted) : uncounted;
        return new Milestone(walk.head(), resumed || cameBack ? known : walk.total() - active, startedAt);
    }

    private void settle(Pipeline pipeline) {
        if (policy == ReadmePolicy.FETCH) {
            prospect.owed();
            new PendingStage(run, readmes, pipeline).settle(mirror.backlog());
        }
    }

    private SyncOutcome lookUp(List<RepositoryName> names, Pipeline pipeline) {
        List<ListedStar> stars = new Selection(run, mirror.store(), source.stars(), calls).find(names);
        new PlanStage(mirror.store(), policy, readmes::pack, false).plan(stars).forEach(pipeline::submit);
        pipeline.drain();
        if (policy == ReadmePolicy.FETCH) {
            PendingStage pending = new PendingStage(run, readmes, pipeline);
            Map<RepositoryId, StoredStar> stored =
                    mirror.store().stored(stars.stream().map(ListedStar::id).toList());
            stars.stream()
                    .filter(star -> star.readme() instanceof ReadmeListing.NotSeen && owed(stored.get(star.id())))
                    .forEach(star -> pending.add(star.readmeRequest()));
            pending.flush();
        }
        return Selection.outcome(stars);
    }

    private static boolean owed(@Nullable StoredStar stored) {
        return stored != null && stored.readmeState() == ReadmeState.PENDING;
    }
}
