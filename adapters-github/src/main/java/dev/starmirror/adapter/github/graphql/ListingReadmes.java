package dev.starmirror.adapter.github.graphql;

import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeLocation;
import java.util.Optional;

/** What a repository of the listing shows of its README at the usual places. */
final class ListingReadmes {
    private ListingReadmes() {}

    /** @param errors whether the answer has errors below this repository: then a null may be any README, and the choice is not ours */
    static ReadmeListing of(RepositoryNode node, boolean errors) {
        if (errors) {
            return new ReadmeListing.NotSeen();
        }
        if (node.isEmpty()) {
            return new ReadmeListing.None();
        }
        for (UsualPlace place : UsualPlace.values()) {
            GitObjectNode file = node.object(place.alias());
            Optional<ReadmeLocation> location = file == null ? Optional.empty() : file.at(place.path());
            if (location.isPresent()) {
                return new ReadmeListing.Located(location.get());
            }
        }
        return new ReadmeListing.NotSeen();
    }
}
