package dev.starmirror.domain.quota;

import java.time.Instant;

/**
 * The state of one budget as the source last told it.
 *
 * @param resource which budget
 * @param limit requests or points in a window, 0 or more
 * @param remaining what is left of it, 0 or more
 * @param resetAt when the window ends, on the source's clock
 */
public record RateLimit(Resource resource, long limit, long remaining, Instant resetAt) {
    public RateLimit {
        if (limit < 0 || remaining < 0) {
            throw new IllegalArgumentException("A budget is 0 or more");
        }
    }
}
