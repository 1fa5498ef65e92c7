package dev.starmirror.domain.run;

import java.time.Duration;

/**
 * What a stage did.
 *
 * @param count pieces of work, 0 or more
 * @param time what they took, waits inside of them included, summed over all threads
 */
public record StageUse(long count, Duration time) {
    /** It had nothing to do. */
    public static final StageUse NONE = new StageUse(0, Duration.ZERO);
}
