package dev.starmirror.application.sync;

import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.plan.StoredStar;
import dev.starmirror.domain.port.MirrorStore;
import dev.starmirror.domain.port.StarSource;
import dev.starmirror.domain.run.SyncEvent;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import dev.starmirror.domain.star.Star;
import dev.starmirror.domain.star.StarStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds named repositories among the stars, and tells which of the names cannot be mirrored and why. */
final class Selection {
    private static final int AT_ONCE = 100;

    private final ActiveRun run;
    private final MirrorStore store;
    private final Halving<RepositoryName, ListedStar> lookup;

    Selection(ActiveRun run, MirrorStore store, StarSource source, SourceCalls calls) {
        this.run = run;
        this.store = store;
        this.lookup = new Halving<>(batch -> calls.ask(() -> source.lookup(batch)), (name, reason) -> List.of());
    }

    /** The stars of these names, with true star dates; names that give none are reported and left out. */
    List<ListedStar> find(List<RepositoryName> names) {
        List<RepositoryName> wanted = names.stream().distinct().toList();
        List<ListedStar> found = new ArrayList<>();
        List<String> notices = new ArrayList<>();
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            List<RepositoryName> batch = wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE));
            List<ListedStar> listed = lookup.ask(batch);
            report(batch, listed, notices);
            Map<RepositoryId, StoredStar> stored =
                    store.stored(listed.stream().map(ListedStar::id).toList());
            for (ListedStar star : listed) {
                ListedStar dated = dated(star, stored.get(star.id()));
                if (dated == null) {
                    notices.add(star.star().repository().name()
                            + " is not in the mirror, and GitHub does not say of a single repository when it was starred, nor of"
                            + " another account whether it was: an ordinary sync brings it if it is starred.");
                } else {
                    found.add(dated);
                }
            }
        }
        if (!notices.isEmpty()) {
            run.announce(new SyncEvent.Noticed(notices));
        }
        return found;
    }

    /** How a run ends that nothing disturbs and that looks at these alone: in vain where there are none. */
    static SyncOutcome outcome(List<ListedStar> found) {
        return found.isEmpty() ? Failures.noneKnown() : new SyncOutcome.Completed();
    }

    private static void report(List<RepositoryName> wanted, List<ListedStar> listed, List<String> notices) {
        if (listed.size() >= wanted.size()) {
            return;
        }
        List<String> names = listed.stream()
                .map(star -> star.star().repository().name().fullName())
                .toList();
        wanted.stream()
                .map(RepositoryName::fullName)
                .filter(name -> names.stream().noneMatch(name::equalsIgnoreCase))
                .forEach(name -> notices.add(
                        name + " was not synced: it is not starred, cannot be read, or goes by another name now."));
    }

    /** The star with the date the mirror knows where the source tells none; null where neither does. */
    private static @Nullable ListedStar dated(ListedStar listed, @Nullable StoredStar known) {
        if (!listed.star().starredAt().equals(Instant.EPOCH)) {
            return listed;
        }
        return known == null || known.status() != StarStatus.ACTIVE
                ? null
                : new ListedStar(new Star(listed.star().repository(), known.starredAt()), listed.readme());
    }
}
