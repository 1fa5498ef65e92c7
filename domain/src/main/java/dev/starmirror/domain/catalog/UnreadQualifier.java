package dev.starmirror.domain.catalog;

/**
 * A part of a search that is named like a qualifier and yet is none, so that it is searched for as text.
 *
 * @param typed as it stands in the search, such as {@code stars:>abc}
 * @param example how it may be written, such as {@code stars:>1000}
 */
public record UnreadQualifier(String typed, String example) {}
