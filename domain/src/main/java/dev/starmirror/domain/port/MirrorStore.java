package dev.starmirror.domain.port;

import dev.starmirror.domain.plan.StoredStar;
import dev.starmirror.domain.star.Account;
import dev.starmirror.domain.star.RepositoryId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * The mirror as a sync writes it. Reads may be made by several threads at once; {@link #claim} and {@link #apply} by one at a time.
 * Every method throws {@link MirrorException} where the storage fails; nothing of the failed call is stored then.
 */
public interface MirrorStore {
    /** What is known of the mirror as a whole, empty before {@link #claim}. */
    Optional<MirrorState> state();

    /**
     * Makes the mirror that account's, or checks that it already is; a changed login is recorded, and what was not known of the account.
     *
     * @throws MirrorException with {@link MirrorFailure.AnotherAccount} where it belongs to somebody else
     */
    void claim(Account account);

    /**
     * What the mirror has of these repositories, tombstones included.
     *
     * @param ids at most 1,000
     * @return without those the mirror has never seen
     */
    Map<RepositoryId, StoredStar> stored(Collection<RepositoryId> ids);

    /**
     * Stores one batch, with its checkpoint where it has one, whole or not at all: after a crash at any instant either all of it is
     * there or none. Applying the same batch again changes nothing further.
     */
    void apply(StoreBatch batch);
}
