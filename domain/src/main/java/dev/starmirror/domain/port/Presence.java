package dev.starmirror.domain.port;

import dev.starmirror.domain.star.RepositoryId;

/** The source's word on whether one repository is still starred. */
public sealed interface Presence {
    /** The repository. */
    RepositoryId id();

    /** It is starred. */
    record Starred(RepositoryId id) implements Presence {}

    /**
     * It exists and is not starred. For an account that is not the token's own, which GitHub answers no such question about, a
     * repository that exists and that a complete listing did not show counts as this.
     */
    record NotStarred(RepositoryId id) implements Presence {}

    /** It was deleted or made private. */
    record Unavailable(RepositoryId id) implements Presence {}

    /** The source gave no clear answer: nothing may be concluded. */
    record Unknown(RepositoryId id, String reason) implements Presence {}
}
