package dev.starmirror.domain.readme;

/** What the mirror knows of a star's README. */
public enum ReadmeState {
    /** Its text is stored and was current when last looked at. */
    PRESENT,
    /** The repository has none. */
    ABSENT,
    /** It has one that cannot be kept as text. */
    UNREADABLE,
    /** It is wanted and not yet (or no longer) current; an older text may be stored meanwhile. */
    PENDING
}
