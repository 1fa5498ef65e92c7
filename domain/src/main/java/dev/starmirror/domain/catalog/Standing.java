package dev.starmirror.domain.catalog;

/** Which stars are meant by where they stand. */
public enum Standing {
    /** Those the source lists. */
    ACTIVE,
    /** Tombstones: no longer starred, deleted or made private. */
    REMOVED,
    /** Both. */
    ANY
}
