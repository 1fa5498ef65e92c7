package dev.starmirror.adapter.sqlite.mapper;

import dev.starmirror.domain.plan.StoredStar;
import dev.starmirror.domain.readme.BlobOid;
import dev.starmirror.domain.readme.ReadmeState;
import dev.starmirror.domain.star.Fingerprint;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.StarStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** As much of a row of {@code repositories} as a plan is made from. */
public record StoredRow(
        long id,
        String fingerprint,
        String status,
        String starredAt,
        @Nullable String pushedAt,
        String readmeState,
        @Nullable String readmeOid,
        boolean seen) {
    public StoredStar toDomain() {
        return new StoredStar(
                new RepositoryId(id),
                new Fingerprint(fingerprint),
                Texts.constant(StarStatus.class, status),
                Instant.parse(starredAt),
                Texts.parse(pushedAt),
                Texts.constant(ReadmeState.class, readmeState),
                readmeOid == null ? null : new BlobOid(readmeOid),
                seen);
    }
}
