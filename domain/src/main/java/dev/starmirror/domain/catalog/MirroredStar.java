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
 * @param readme the stored README's place, null where no text is stored
 */
public record MirroredStar(
        Star star, StarStatus status, @Nullable ReadmeLocation readme) {}
