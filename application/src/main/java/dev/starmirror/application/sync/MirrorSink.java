package dev.starmirror.application.sync;

import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.port.MirrorStore;
import dev.starmirror.domain.port.StarPage;
import dev.starmirror.domain.run.Stage;
import dev.starmirror.domain.star.RepositoryId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Plans pages and hands them to the pipeline, a bounded number at once. */
final class MirrorSink implements PageSink {
    private final ActiveRun run;
    private final MirrorStore store;
    private final Prospect prospect;
    private final PlanStage plans;
    private final WriteStage writes;
    private final Pipeline pipeline;
    private final Semaphore room;
    private final Set<RepositoryId> underWay = ConcurrentHashMap.newKeySet();

    MirrorSink(
            ActiveRun run,
            MirrorStore store,
            Prospect prospect,
            PlanStage plans,
            WriteStage writes,
            Pipeline pipeline,
            int pagesAtOnce) {
        this.run = run;
        this.store = store;
        this.prospect = prospect;
        this.plans = plans;
        this.writes = writes;
        this.pipeline = pipeline;
        this.room = new Semaphore(pagesAtOnce);
    }

    @Override
    public void awaitRoom() {
        run.meter().room(room::acquireUninterruptibly);
        room.release();
    }

    @Override
    public void accept(StarPage page, Position position) {
        long skipped = page.skipped().stream().filter(run::skip).count();
        // A star that a faulty listing shows again while its page is under way is not planned twice.
        List<ListedStar> stars = page.stars().stream()
                .filter(star -> !underWay.contains(star.id()))
                .toList();
        List<RepositoryId> ids = stars.stream().map(ListedStar::id).toList();
        List<WriteUnit> units = run.meter().work(Stage.PLAN, () -> plans.plan(stars));
        run.meter().room(room::acquireUninterruptibly);
        run.meter().pages().add(1);
        underWay.addAll(ids);
        PageTicket ticket = new PageTicket(position, skipped, units.size(), () -> {
            ids.forEach(underWay::remove);
            run.meter().pages().add(-1);
            room.release();
        });
        writes.expect(ticket);
        prospect.listed(page, position.mode());
        for (WriteUnit unit : units) {
            pipeline.submit(unit.partOf(ticket));
        }
    }

    @Override
    public long active() {
        pipeline.drain();
        return store.state().orElseThrow().active();
    }
}
