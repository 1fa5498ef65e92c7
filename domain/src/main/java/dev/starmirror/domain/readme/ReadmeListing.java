package dev.starmirror.domain.readme;

import java.util.Optional;

/** What a listing of stars says in passing about a repository's README. */
public sealed interface ReadmeListing {
    /** The README lies at one of the usual places. */
    record Located(ReadmeLocation location) implements ReadmeListing {}

    /** The listing looked at the usual places, or did not look at all: it takes {@code ReadmeSource.locate} to know. */
    record NotSeen() implements ReadmeListing {}

    /** The repository has no README, and no place was left to look at (an empty repository, or the answer of a search everywhere). */
    record None() implements ReadmeListing {}

    /** Where it lies, as far as that is known. */
    default Optional<ReadmeLocation> place() {
        return this instanceof Located located ? Optional.of(located.location()) : Optional.empty();
    }
}
