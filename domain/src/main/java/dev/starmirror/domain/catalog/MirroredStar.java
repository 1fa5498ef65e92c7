package dev.starmirror.domain.catalog;

import dev.starmirror.domain.readme.ReadmeLocation;
import dev.starmirror.domain.star.Star;
import dev.starmirror.domain.star.StarStatus;
import org.jspecify.annotations.Nullable;

/**
 * A star as the mirror has it.
 *
 * @param star the star
 * @param status where it stands
 * @param readme the place of the stored README; where no text is stored, the place at which the source last showed one; null where
 *     none is known
 */
public record MirroredStar(
        Star star, StarStatus status, @Nullable ReadmeLocation readme) {}
