package dev.starmirror.domain.plan;

import dev.starmirror.domain.readme.BlobOid;
import dev.starmirror.domain.readme.ReadmeState;
import dev.starmirror.domain.star.Fingerprint;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.StarStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * As much of a mirrored star as it takes to see whether the source shows something else.
 *
 * @param id the repository
 * @param fingerprint of the stored metadata
 * @param status where it stands
 * @param starredAt the stored star date
 * @param pushedAt the stored push date, null for none
 * @param readmeState what is known of its README
 * @param readmeOid the oid of the README last shown by the source, null where none was
 * @param seen whether a batch of the present run has marked it as seen (see {@code RunJournal.begin}), so that it is counted once only
 */
public record StoredStar(
        RepositoryId id,
        Fingerprint fingerprint,
        StarStatus status,
        Instant starredAt,
        @Nullable Instant pushedAt,
        ReadmeState readmeState,
        @Nullable BlobOid readmeOid,
        boolean seen) {}
