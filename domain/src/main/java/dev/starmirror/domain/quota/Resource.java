package dev.starmirror.domain.quota;

/** The two budgets GitHub keeps apart. */
public enum Resource {
    /** Requests an hour. */
    REST,
    /** Points an hour. */
    GRAPHQL
}
