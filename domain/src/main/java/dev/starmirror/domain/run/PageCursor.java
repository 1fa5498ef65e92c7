package dev.starmirror.domain.run;

/**
 * A position in the source's listing, opaque to everybody but the source.
 *
 * @param value not blank
 */
public record PageCursor(String value) {
    public PageCursor {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A cursor is not blank");
        }
    }
}
