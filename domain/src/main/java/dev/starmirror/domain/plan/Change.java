package dev.starmirror.domain.plan;

import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.StarStatus;

/** What a sync does about one repository. */
public sealed interface Change {
    /** The repository. */
    RepositoryId id();

    /** The mirror does not have it, or has it only as a tombstone. */
    record New(ListedStar listed, boolean readmeDue) implements Change {
        @Override
        public RepositoryId id() {
            return listed.id();
        }
    }

    /**
     * The mirror has something else.
     *
     * @param metadataChanged whether the stored metadata differs
     * @param readmeDue whether the README differs or is still owed
     */
    record Changed(ListedStar listed, boolean metadataChanged, boolean readmeDue) implements Change {
        @Override
        public RepositoryId id() {
            return listed.id();
        }
    }

    /** The mirror has just this. */
    record Unchanged(RepositoryId id) implements Change {}

    /** The star is gone, and that was proven. */
    record Gone(RepositoryId id, StarStatus status) implements Change {
        public Gone {
            if (status == StarStatus.ACTIVE) {
                throw new IllegalArgumentException("What is gone is not active");
            }
        }
    }
}
