package dev.starmirror.application.transfer;

import dev.starmirror.domain.catalog.MirroredStar;
import dev.starmirror.domain.star.RepositoryId;
import org.jspecify.annotations.Nullable;

/**
 * One star out of an export.
 *
 * @param star the star, its status and where its README lies
 * @param text the README's text, null where the export has none
 * @param line where in the export it begins, from 1
 */
public record ExportedStar(MirroredStar star, @Nullable String text, long line) {
    /** The repository's id. */
    public RepositoryId id() {
        return star.star().id();
    }
}
