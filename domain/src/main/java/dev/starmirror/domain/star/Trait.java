package dev.starmirror.domain.star;

/** The yes-or-no facts of a repository. */
public enum Trait {
    ARCHIVED,
    FORK,
    PRIVATE,
    TEMPLATE
}
