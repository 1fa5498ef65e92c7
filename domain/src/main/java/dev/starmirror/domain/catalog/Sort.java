package dev.starmirror.domain.catalog;

/** The order of an answer; each has its natural direction, best or newest first, names from A to Z. */
public enum Sort {
    /** Best match first; without a search text the same as {@link #STARRED}. */
    RELEVANCE,
    STARRED,
    UPDATED,
    PUSHED,
    STARS,
    NAME
}
