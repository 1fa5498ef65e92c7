package dev.starmirror.application.sync;

import dev.starmirror.domain.port.MirrorStore;
import dev.starmirror.domain.port.StoreBatch;
import dev.starmirror.domain.readme.ReadmeResult;
import dev.starmirror.domain.run.RunId;
import dev.starmirror.domain.run.SyncEvent;
import dev.starmirror.domain.run.SyncTally;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Stores units, one transaction each, with the checkpoint that is true once the unit is stored: the position behind the last page all of
 * whose predecessors are stored too, and the counts of everything stored. Written by one thread at a time.
 */
final class WriteStage {
    private final MirrorStore store;
    private final ActiveRun run;
    private final RunId id;
    private final Instant startedAt;
    private final Queue<PageTicket> pages = new ConcurrentLinkedQueue<>();
    private @Nullable Position position;
    private boolean broken;

    /**
     * @param startedAt when the run first began
     * @param position where the run stands, null for a run that does not walk the listing and leaves no checkpoint
     */
    WriteStage(MirrorStore store, ActiveRun run, RunId id, Instant startedAt, @Nullable Position position) {
        this.store = store;
        this.run = run;
        this.id = id;
        this.startedAt = startedAt;
        this.position = position;
    }

    /** Announces a page; pages must come in the order of the listing. Safe for use beside {@link #write}. */
    void expect(PageTicket page) {
        pages.add(page);
    }

    /** Stores the unit, unless an earlier one failed: what comes behind a gap must not move the checkpoint over it. */
    void write(WriteUnit unit) {
        if (broken) {
            return;
        }
        broken = true;
        SyncTally total = run.tally().plus(unit.tally()).plus(readmes(unit));
        if (unit.page() != null) {
            unit.page().storing();
        }
        PageTicket next = pages.peek();
        while (next != null && next.complete()) {
            position = next.position();
            total = total.plus(new SyncTally(0, 0, 0, 0, 0, next.skipped(), 0, 0));
            pages.remove();
            next = pages.peek();
        }
        store.apply(new StoreBatch(
                unit.changes(), unit.results(), position == null ? null : position.toCheckpoint(id, startedAt, total)));
        broken = false;
        run.tally(total);
        run.announce(new SyncEvent.BatchStored(unit.changes().size(), total));
    }

    private static SyncTally readmes(WriteUnit unit) {
        long fetched = unit.results().stream()
                .filter(ReadmeResult.Found.class::isInstance)
                .count();
        long absent = unit.results().stream()
                .filter(ReadmeResult.Absent.class::isInstance)
                .count();
        return new SyncTally(0, 0, 0, 0, 0, 0, fetched, absent);
    }
}
