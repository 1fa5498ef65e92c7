package dev.starmirror.application.sync;

import dev.starmirror.domain.plan.ReadmePolicy;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorState;
import dev.starmirror.domain.port.MirrorState.Milestone;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.StarPage;
import dev.starmirror.domain.run.SyncMode;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncTally;
import java.util.List;

/** A run that lists and plans, stores nothing, and counts what would change. Removals are counted as they look, without asking again. */
final class DryRun implements PageSink {
    private final ActiveRun run;
    private final SourceCalls calls;
    private final SourcePorts source;
    private final MirrorPorts mirror;
    private final MirrorState before;
    private final PlanStage plans;

    DryRun(
            ActiveRun run,
            SourceCalls calls,
            SourcePorts source,
            MirrorPorts mirror,
            MirrorState before,
            ReadmePolicy policy) {
        this.run = run;
        this.calls = calls;
        this.source = source;
        this.mirror = mirror;
        this.before = before;
        this.plans = new PlanStage(
                mirror.store(), policy, located -> located.isEmpty() ? List.of() : List.of(located), false);
    }

    Ending execute(RunDecision decision, SyncSettings settings) {
        SyncMode mode = decision.mode();
        try {
            if (decision instanceof RunDecision.LookUp selective) {
                new Selection(run, mirror.store(), source.stars(), calls)
                        .find(selective.names()).stream()
                                .map(List::of)
                                .map(plans::plan)
                                .forEach(this::count);
            } else if (decision instanceof RunDecision.Walk walk) {
                mode = list(walk, settings);
            }
        } catch (RunStopped | SourceException | MirrorException e) {
            run.stop(e);
        }
        return new Ending(mode, run.end().orElseGet(SyncOutcome.Completed::new), null);
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

    private SyncMode list(RunDecision.Walk decision, SyncSettings settings) {
        Milestone previous = before.milestone();
        PageStage pages = new PageStage(source.stars(), calls, run, settings);
        ListingWalk walk = new ListingWalk(run, pages, this, decision.position());
        walk.walk(null, decision.until());
        walk.escalateUnlessItAddsUp(previous == null ? 0 : previous.uncounted());
        if (walk.mode().listsEverything() && walk.flawless()) {
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
        }
    }
}
