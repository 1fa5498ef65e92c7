package dev.starmirror.domain.star;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One repository as the source shows it. Text is untrusted: bounded in size by the adapter that read it, otherwise as it came.
 *
 * @param id the identity
 * @param nodeId GitHub's opaque GraphQL id, empty where unknown
 * @param name the present name
 * @param url the web address, empty where unknown
 * @param description null where there is none
 * @param homepage null where there is none
 * @param language the primary language, null where there is none
 * @param topics in the source's order, without duplicates
 * @param license the SPDX id ({@code NOASSERTION} where GitHub could not tell), null where there is none
 * @param popularity counts
 * @param traits yes-or-no facts
 * @param defaultBranch null for an empty repository
 * @param timeline dates
 */
public record Repository(
        RepositoryId id,
        String nodeId,
        RepositoryName name,
        String url,
        @Nullable String description,
        @Nullable String homepage,
        @Nullable String language,
        List<String> topics,
        @Nullable String license,
        Popularity popularity,
        Set<Trait> traits,
        @Nullable String defaultBranch,
        Timeline timeline) {
    public Repository {
        topics = List.copyOf(topics);
        traits = Set.copyOf(traits);
    }

    /** Whether the repository has the trait. */
    public boolean is(Trait trait) {
        return traits.contains(trait);
    }
}
