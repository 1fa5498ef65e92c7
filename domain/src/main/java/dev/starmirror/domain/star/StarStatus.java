package dev.starmirror.domain.star;

/** Where a mirrored star stands. Anything but {@link #ACTIVE} is a tombstone, kept until the user purges it. */
public enum StarStatus {
    /** The source lists it. */
    ACTIVE,
    /** The account took its star back. */
    UNSTARRED,
    /** The repository was deleted or made private: the mirror may hold the last copy. */
    UNAVAILABLE
}
