package dev.starmirror.adapter.github.graphql;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import dev.starmirror.adapter.github.repository.RepositoryFacts;
import dev.starmirror.domain.star.Repository;
import dev.starmirror.domain.star.RepositoryName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A repository in a GraphQL answer. Fields that were not asked for are null or false.
 *
 * @param objects the git objects asked for, by the alias they were asked under
 */
record RepositoryNode(
        @Nullable String id,
        @Nullable Long databaseId,
        @Nullable String nameWithOwner,
        @Nullable String url,
        @Nullable String description,
        @Nullable String homepageUrl,
        @Nullable Named primaryLanguage,
        @Nullable Topics repositoryTopics,
        @Nullable License licenseInfo,
        long stargazerCount,
        long forkCount,
        boolean isArchived,
        boolean isFork,
        boolean isPrivate,
        boolean isTemplate,
        boolean isEmpty,
        boolean viewerHasStarred,
        @Nullable Named defaultBranchRef,
        @Nullable String createdAt,
        @Nullable String updatedAt,
        @Nullable String pushedAt,
        @JsonAnySetter @Nullable Map<String, @Nullable GitObjectNode> objects) {
    record Named(@Nullable String name) {}

    record License(@Nullable String spdxId) {}

    record Topics(@Nullable List<@Nullable TopicNode> nodes) {
        /** In the source's order, with what is null or comes twice. */
        List<@Nullable String> names() {
            return nodes == null
                    ? List.of()
                    : nodes.stream()
                            .map(node -> node == null ? null : nameOf(node.topic()))
                            .toList();
        }
    }

    record TopicNode(@Nullable Named topic) {}

    /** The repository, or empty where what identifies it or dates it is missing or makes no sense. */
    Optional<Repository> toDomain() {
        Optional<RepositoryName> name = nameWithOwner == null ? Optional.empty() : RepositoryName.parse(nameWithOwner);
        return new RepositoryFacts(
                        databaseId == null ? 0 : databaseId,
                        id,
                        name.map(RepositoryName::owner).orElse(null),
                        name.map(RepositoryName::name).orElse(null),
                        url,
                        description,
                        homepageUrl,
                        nameOf(primaryLanguage),
                        repositoryTopics == null ? List.of() : repositoryTopics.names(),
                        licenseInfo == null ? null : licenseInfo.spdxId(),
                        stargazerCount,
                        forkCount,
                        null,
                        isArchived,
                        isFork,
                        isPrivate,
                        isTemplate,
                        nameOf(defaultBranchRef),
                        createdAt,
                        updatedAt,
                        pushedAt)
                .toDomain();
    }

    /** The git object asked for under the alias, null where there is none. */
    @Nullable
    GitObjectNode object(String alias) {
        return objects == null ? null : objects.get(alias);
    }

    private static @Nullable String nameOf(@Nullable Named named) {
        return named == null ? null : named.name();
    }
}
