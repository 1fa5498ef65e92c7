package dev.starmirror.domain.readme;

import dev.starmirror.domain.star.RepositoryId;

/** What came of asking for one README. */
public sealed interface ReadmeResult {
    /** Whose README. */
    RepositoryId id();

    /** The text is here. */
    record Found(RepositoryId id, Readme readme) implements ReadmeResult {}

    /** The repository has no README, anywhere. */
    record Absent(RepositoryId id) implements ReadmeResult {}

    /** There is a file, but it is no text we can keep (binary, larger than the bound): final for this oid, the place is recorded. */
    record Unreadable(RepositoryId id, ReadmeLocation location, String reason) implements ReadmeResult {}

    /** It could not be had this time. A stored text stays, and the next run asks again. */
    record Failed(RepositoryId id, String reason) implements ReadmeResult {}
}
