package dev.starmirror.domain.readme;

import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;

/**
 * A README wanted from the source.
 *
 * @param id whose README
 * @param nodeId GitHub's opaque GraphQL id, empty where unknown
 * @param name the present name, for a source that is asked by name
 * @param listing what is known of the README's place
 */
public record ReadmeRequest(RepositoryId id, String nodeId, RepositoryName name, ReadmeListing listing) {
    /** The bytes to expect, 0 where the place is not known. */
    public long expectedSize() {
        return listing.place().map(ReadmeLocation::size).orElse(0L);
    }

    /** The same request with what was learned of the place. */
    public ReadmeRequest at(ReadmeListing learned) {
        return new ReadmeRequest(id, nodeId, name, learned);
    }
}
