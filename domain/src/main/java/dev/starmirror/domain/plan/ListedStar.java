package dev.starmirror.domain.plan;

import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeRequest;
import dev.starmirror.domain.star.Repository;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.Star;

/**
 * A star as a page of the listing shows it.
 *
 * @param star the star
 * @param readme what the page says of its README
 */
public record ListedStar(Star star, ReadmeListing readme) {
    /** The repository's id. */
    public RepositoryId id() {
        return star.id();
    }

    /** The request for this star's README. */
    public ReadmeRequest readmeRequest() {
        Repository repository = star.repository();
        return new ReadmeRequest(repository.id(), repository.nodeId(), repository.name(), readme);
    }
}
