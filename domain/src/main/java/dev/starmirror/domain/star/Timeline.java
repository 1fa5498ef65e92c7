package dev.starmirror.domain.star;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a repository came to be and last changed, on GitHub's clock, to the second.
 *
 * @param createdAt creation
 * @param updatedAt last change of anything, star counts among it: no sign of changed content
 * @param pushedAt last push to any branch, null for a repository never pushed to
 */
public record Timeline(
        Instant createdAt, Instant updatedAt, @Nullable Instant pushedAt) {}
