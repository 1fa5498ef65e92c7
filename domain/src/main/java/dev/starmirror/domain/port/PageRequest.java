package dev.starmirror.domain.port;

import dev.starmirror.domain.run.PageCursor;
import org.jspecify.annotations.Nullable;

/**
 * A page wanted.
 *
 * @param after where to go on, null for the beginning
 * @param size stars wanted, 1 to 100
 * @param detail how much of each star
 */
public record PageRequest(@Nullable PageCursor after, int size, Detail detail) {
    /** GitHub's bound on a page, in REST and GraphQL alike. */
    public static final int MAX_SIZE = 100;

    public PageRequest {
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("A page has 1 to " + MAX_SIZE + " stars, not " + size);
        }
    }

    /** How much a page tells of each star. */
    public enum Detail {
        /** Everything that is mirrored. */
        FULL,
        /** As little as it takes to step over stars that cannot be read: the page's stars come back as {@link StarPage#skipped()}. */
        STEP_OVER
    }
}
