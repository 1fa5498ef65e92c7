package dev.starmirror.domain.plan;

import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeRequest;
import dev.starmirror.domain.readme.ReadmeState;
import dev.starmirror.domain.star.Fingerprint;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.StarStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The pure difference between a listed page and what the mirror stores of its repositories. Stateless and thread-safe. */
public final class ChangePlanner {
    private ChangePlanner() {}

    /**
     * Plans one page.
     *
     * @param listed the page's stars; a repository that stands twice counts once, as it stood first (the newer star)
     * @param stored what the mirror has of them, tombstones included; other repositories in it are of no account
     * @param policy whether READMEs are to be fetched
     */
    public static BatchPlan plan(List<ListedStar> listed, Map<RepositoryId, StoredStar> stored, ReadmePolicy policy) {
        Map<RepositoryId, ListedStar> distinct = new LinkedHashMap<>();
        listed.forEach(star -> distinct.putIfAbsent(star.id(), star));
        List<Change> changes = new ArrayList<>(distinct.size());
        List<ReadmeRequest> readmes = new ArrayList<>();
        for (ListedStar star : distinct.values()) {
            StoredStar known = stored.get(star.id());
            boolean due = readmeDue(star, known);
            changes.add(change(star, known, due));
            if (due && policy == ReadmePolicy.FETCH) {
                readmes.add(star.readmeRequest());
            }
        }
        return new BatchPlan(changes, readmes);
    }

    private static Change change(ListedStar star, @Nullable StoredStar known, boolean readmeDue) {
        if (known == null || known.status() != StarStatus.ACTIVE) {
            return new Change.New(star, readmeDue);
        }
        boolean metadataChanged = !Fingerprint.of(star.star()).equals(known.fingerprint());
        return metadataChanged || readmeDue
                ? new Change.Changed(star, metadataChanged, readmeDue)
                : new Change.Unchanged(star.id());
    }

    /**
     * A README is due when it was never settled, or when the source shows another one. Where the listing shows none, a push is the
     * only thing that can have brought, moved or removed one: without a push the stored answer stands.
     */
    private static boolean readmeDue(ListedStar star, @Nullable StoredStar known) {
        if (known == null || known.readmeState() == ReadmeState.PENDING) {
            return true;
        }
        ReadmeListing listing = star.readme();
        if (listing instanceof ReadmeListing.Located located) {
            return !located.location().oid().equals(known.readmeOid());
        }
        if (listing instanceof ReadmeListing.None) {
            return known.readmeState() != ReadmeState.ABSENT;
        }
        return !Objects.equals(star.star().repository().timeline().pushedAt(), known.pushedAt());
    }
}
