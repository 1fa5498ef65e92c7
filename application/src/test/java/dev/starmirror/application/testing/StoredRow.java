package dev.starmirror.application.testing;

import dev.starmirror.domain.catalog.MirroredStar;
import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.plan.StoredStar;
import dev.starmirror.domain.readme.BlobOid;
import dev.starmirror.domain.readme.Readme;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeLocation;
import dev.starmirror.domain.readme.ReadmeRequest;
import dev.starmirror.domain.readme.ReadmeResult;
import dev.starmirror.domain.readme.ReadmeState;
import dev.starmirror.domain.star.Fingerprint;
import dev.starmirror.domain.star.Repository;
import dev.starmirror.domain.star.Star;
import dev.starmirror.domain.star.StarStatus;
import org.jspecify.annotations.Nullable;

/** One repository in the mirror in memory. */
record StoredRow(
        Star star,
        Fingerprint fingerprint,
        StarStatus status,
        ReadmeState readmeState,
        ReadmeListing place,
        @Nullable BlobOid oid,
        @Nullable Readme readme,
        long seenIn) {

    static StoredRow first(ListedStar listed, long generation) {
        return new StoredRow(
                listed.star(),
                Fingerprint.of(listed.star()),
                StarStatus.ACTIVE,
                ReadmeState.PENDING,
                listed.readme(),
                null,
                null,
                generation);
    }

    StoredRow with(ListedStar listed, boolean readmeDue, long generation) {
        return new StoredRow(
                listed.star(),
                Fingerprint.of(listed.star()),
                StarStatus.ACTIVE,
                readmeDue ? ReadmeState.PENDING : readmeState,
                readmeDue ? listed.readme() : place,
                oid,
                readme,
                generation);
    }

    StoredRow seen(long generation) {
        return new StoredRow(star, fingerprint, status, readmeState, place, oid, readme, generation);
    }

    StoredRow gone(StarStatus tombstone) {
        return new StoredRow(star, fingerprint, tombstone, readmeState, place, oid, readme, seenIn);
    }

    StoredRow settled(ReadmeResult result) {
        if (result instanceof ReadmeResult.Found found) {
            return readme(ReadmeState.PRESENT, found.readme().location(), found.readme());
        }
        if (result instanceof ReadmeResult.Absent) {
            return readme(ReadmeState.ABSENT, null, null);
        }
        if (result instanceof ReadmeResult.Unreadable unreadable) {
            return readme(ReadmeState.UNREADABLE, unreadable.location(), null);
        }
        return this;
    }

    StoredStar toStored(long generation) {
        return new StoredStar(
                star.id(),
                fingerprint,
                status,
                star.starredAt(),
                star.repository().timeline().pushedAt(),
                readmeState,
                oid,
                seenIn == generation);
    }

    MirroredStar toMirrored() {
        return new MirroredStar(star, status, readme == null ? place.place().orElse(null) : readme.location());
    }

    ReadmeRequest readmeRequest() {
        Repository repository = star.repository();
        return new ReadmeRequest(repository.id(), repository.nodeId(), repository.name(), place);
    }

    private StoredRow readme(ReadmeState state, @Nullable ReadmeLocation location, @Nullable Readme text) {
        return new StoredRow(
                star,
                fingerprint,
                status,
                state,
                location == null ? new ReadmeListing.None() : new ReadmeListing.Located(location),
                location == null ? null : location.oid(),
                text,
                seenIn);
    }
}
