package dev.starmirror.domain.catalog;

import java.util.List;

/**
 * A piece of text around a match.
 *
 * @param text one line, without control characters
 * @param highlights the matching parts, in order, not overlapping
 */
public record Snippet(String text, List<Range> highlights) {
    public Snippet {
        highlights = List.copyOf(highlights);
    }

    /** From {@code start} (inclusive) to {@code end} (exclusive), in UTF-16 units of the text. */
    public record Range(int start, int end) {}
}
