package dev.starmirror.domain.star;

import java.time.Instant;

/**
 * An account starred a repository at an instant.
 *
 * @param repository what was starred
 * @param starredAt when, to the second; a repository that is starred anew has a new date
 */
public record Star(Repository repository, Instant starredAt) {
    /** The repository's id. */
    public RepositoryId id() {
        return repository.id();
    }
}
