package dev.starmirror.application.sync;

import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.plan.ReadmePacking;
import dev.starmirror.domain.plan.ReadmePolicy;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorState;
import dev.starmirror.domain.port.MirrorState.Milestone;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.StarPage;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeRequest;
import dev.starmirror.domain.run.SourceUsage;
import dev.starmirror.domain.run.SyncEvent;
import dev.starmirror.domain.run.SyncMode;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncTally;
import java.util.List;
import java.util.function.Supplier;

/**
 * A run that lists and plans, stores nothing, and counts what would change and what a sync would ask for. Removals are counted as they
 * look, without asking again.
 */
final class DryRun implements PageSink {
    private final ActiveRun run;
    private final SourceCalls calls;
    private final SourcePorts source;
    private final MirrorPorts mirror;
    private final MirrorState before;
    private final ReadmePolicy policy;
    private final SyncSettings settings;
    private final ReadmePacking packing;
    private final PlanStage plans;
    private long readmeRequests;
    private long unlocated;

    DryRun(
            ActiveRun run,
            SourceCalls calls,
            SourcePorts source,
            MirrorPorts mirror,
            MirrorState before,
            ReadmePolicy policy,
            SyncSettings settings) {
        this.run = run;
        this.calls = calls;
        this.source = source;
        this.mirror = mirror;
        this.before = before;
        this.policy = policy;
        this.settings = settings;
        this.packing = new ReadmePacking(settings.batchSize(), settings.readmeBatchBytes());
        this.plans = new PlanStage(mirror.store(), policy, packing::pack, false);
    }

    /** @param asked what was asked of the source since the run began */
    Ending execute(RunDecision decision, Supplier<SourceUsage> asked) {
        SyncMode mode = decision.mode();
        SyncOutcome calm = new SyncOutcome.Completed();
        try {
            if (decision instanceof RunDecision.LookUp selective) {
                List<ListedStar> stars =
                        new Selection(run, mirror.store(), source.stars(), calls).find(selective.names());
                stars.stream().map(List::of).map(plans::plan).forEach(this::count);
                calm = Selection.outcome(stars);
            } else if (decision instanceof RunDecision.Walk walk) {
                mode = list(walk);
            }
            foresee(mode, asked.get());
        } catch (RunStopped | SourceException | MirrorException e) {
            run.stop(e);
        }
        return new Ending(mode, run.end().orElse(calm), null);
    }

    @Override
    public void awaitRoom() {}

    @Override
    public void accept(StarPage page, Position position) {
        long skipped = page.skipped().stream().filter(run::skip).count();
        run.tally(run.tally().plus(new SyncTally(0, 0, 0, 0, 0, skipped, 0, 0)));
        count(plans.plan(page.stars()));
    }

    @Override
    public long active() {
        return before.active() + run.tally().added();
    }

    private SyncMode list(RunDecision.Walk decision) {
        Milestone previous = before.milestone();
        PageStage pages = new PageStage(source.stars(), calls, run, settings);
        ListingWalk walk = new ListingWalk(run, pages, this, decision.position());
        boolean atEnd = true;
        if (decision.portion() < RunDecision.EVERYTHING) {
            atEnd = walk.walkPortion(null, decision.portion());
        } else {
            walk.walk(null, decision.until());
            walk.escalateUnlessItAddsUp(previous == null ? 0 : previous.uncounted());
        }
        if (atEnd && walk.mode().listsEverything() && walk.flawless()) {
            long shown = run.tally().listed() - run.tally().added();
            long missing = Math.max(0, before.active() - shown);
            run.tally(run.tally().plus(new SyncTally(0, 0, 0, 0, missing, 0, 0, 0)));
        }
        return walk.mode();
    }

    private void count(List<WriteUnit> units) {
        for (WriteUnit unit : units) {
            SyncTally readmes = new SyncTally(
                    0, 0, 0, 0, 0, 0, unit.wanted().size(), unit.results().size());
            run.tally(run.tally().plus(unit.tally()).plus(readmes));
            readmeRequests += unit.wanted().isEmpty() ? 0 : 1;
            unlocated += unit.changes().stream().filter(DryRun::isUnlocated).count();
        }
    }

    /** READMEs and confirmations of what is gone come on top of what was asked already; each such request costs a point, and so does REST. */
    private void foresee(SyncMode mode, SourceUsage asked) {
        if (!mode.listsEverything()) {
            readmeRequests += owed();
        }
        long more = readmeRequests
                + requests(unlocated, PendingStage.AT_ONCE)
                + requests(unlocated, settings.batchSize())
                + requests(run.tally().removed(), GoneSweep.AT_ONCE);
        run.announce(new SyncEvent.CostForeseen(
                asked.graphql() + asked.rest() + more, asked.graphqlPoints() + asked.rest() + more));
    }

    /** Requests for READMEs that earlier runs owe and located; a complete listing shows them again. */
    private long owed() {
        if (policy == ReadmePolicy.SKIP) {
            return 0;
        }
        long located = 0;
        List<ReadmeRequest> some = mirror.backlog().pendingReadmes(null, PendingStage.AT_ONCE);
        while (!some.isEmpty()) {
            run.proceed();
            long known = some.stream()
                    .filter(request -> request.listing() instanceof ReadmeListing.Located)
                    .count();
            located += known;
            unlocated += some.size() - known;
            some = mirror.backlog().pendingReadmes(some.get(some.size() - 1).id(), PendingStage.AT_ONCE);
        }
        return requests(located, settings.batchSize());
    }

    /** Whether its README is due and the listing did not show where it is. */
    private static boolean isUnlocated(Change change) {
        if (change instanceof Change.New added) {
            return added.readmeDue() && added.listed().readme() instanceof ReadmeListing.NotSeen;
        }
        return change instanceof Change.Changed changed
                && changed.readmeDue()
                && changed.listed().readme() instanceof ReadmeListing.NotSeen;
    }

    private static long requests(long things, int atOnce) {
        return (things + atOnce - 1) / atOnce;
    }
}
