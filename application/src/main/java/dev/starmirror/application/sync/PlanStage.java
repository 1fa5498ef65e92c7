package dev.starmirror.application.sync;

import dev.starmirror.domain.plan.BatchPlan;
import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.plan.ChangePlanner;
import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.plan.ReadmePolicy;
import dev.starmirror.domain.plan.StoredStar;
import dev.starmirror.domain.port.MirrorStore;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeRequest;
import dev.starmirror.domain.readme.ReadmeResult;
import dev.starmirror.domain.readme.ReadmeState;
import dev.starmirror.domain.run.SyncTally;
import dev.starmirror.domain.star.RepositoryId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares listed stars with the mirror and makes units of what differs: one unit for each batch of READMEs. */
final class PlanStage {
    private final MirrorStore store;
    private final ReadmePolicy policy;
    private final Function<List<ReadmeRequest>, List<List<ReadmeRequest>>> packing;
    private final boolean countsOnce;

    /**
     * @param packing makes batches of located READMEs
     * @param countsOnce whether stars that this run has seen before are left out of the counts
     */
    PlanStage(
            MirrorStore store,
            ReadmePolicy policy,
            Function<List<ReadmeRequest>, List<List<ReadmeRequest>>> packing,
            boolean countsOnce) {
        this.store = store;
        this.policy = policy;
        this.packing = packing;
        this.countsOnce = countsOnce;
    }

    /** What to do about these stars, in at least one unit, none of them part of a page yet. */
    List<WriteUnit> plan(List<ListedStar> listed) {
        Map<RepositoryId, StoredStar> stored =
                store.stored(listed.stream().map(ListedStar::id).toList());
        BatchPlan plan = ChangePlanner.plan(listed, stored, policy);
        Map<Class<?>, List<ReadmeRequest>> byListing = plan.readmes().stream()
                .collect(Collectors.groupingBy(request -> request.listing().getClass()));
        List<List<ReadmeRequest>> packs = packing.apply(byListing.getOrDefault(ReadmeListing.Located.class, List.of()));
        Map<RepositoryId, Integer> packOf = new HashMap<>();
        for (int pack = 0; pack < packs.size(); pack++) {
            for (ReadmeRequest request : packs.get(pack)) {
                packOf.put(request.id(), pack);
            }
        }
        List<ReadmeResult> absent = byListing.getOrDefault(ReadmeListing.None.class, List.of()).stream()
                .<ReadmeResult>map(request -> new ReadmeResult.Absent(request.id()))
                .toList();
        Map<Integer, List<Change>> changesOf =
                plan.changes().stream().collect(Collectors.groupingBy(change -> packOf.getOrDefault(change.id(), 0)));
        List<WriteUnit> units = new ArrayList<>();
        for (int pack = 0; pack < Math.max(1, packs.size()); pack++) {
            List<Change> changes = changesOf.getOrDefault(pack, List.of());
            units.add(new WriteUnit(
                    changes,
                    packs.isEmpty() ? List.of() : packs.get(pack),
                    pack == 0 ? absent : List.of(),
                    tally(changes, stored),
                    null));
        }
        return units;
    }

    private SyncTally tally(List<Change> changes, Map<RepositoryId, StoredStar> stored) {
        SyncTally tally = SyncTally.ZERO;
        for (Change change : changes) {
            StoredStar known = stored.get(change.id());
            if (!countsOnce || known == null || !known.seen()) {
                tally = tally.plus(tally(change, known));
            }
        }
        return tally;
    }

    private static SyncTally tally(Change change, @Nullable StoredStar known) {
        if (change instanceof Change.New) {
            return new SyncTally(1, 1, 0, 0, 0, 0, 0, 0);
        }
        return change instanceof Change.Changed changed && differs(changed, known)
                ? new SyncTally(1, 0, 1, 0, 0, 0, 0, 0)
                : new SyncTally(1, 0, 0, 1, 0, 0, 0, 0);
    }

    /** A README owed from an earlier run is no difference between the mirror and the listing. */
    private static boolean differs(Change.Changed changed, @Nullable StoredStar known) {
        return changed.metadataChanged() || known == null || known.readmeState() != ReadmeState.PENDING;
    }
}
