package dev.starmirror.adapter.github.graphql;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import dev.starmirror.adapter.github.http.UntrustedText;
import dev.starmirror.domain.star.Popularity;
import dev.starmirror.domain.star.Repository;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import dev.starmirror.domain.star.Timeline;
import dev.starmirror.domain.star.Trait;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    /** The account GitHub shows in place of those that were deleted. */
    private static final String GHOST = "ghost";

    record Named(@Nullable String name) {}

    record License(@Nullable String spdxId) {}

    record Topics(@Nullable List<@Nullable TopicNode> nodes) {
        List<String> names() {
            return nodes == null
                    ? List.of()
                    : nodes.stream()
                            .filter(node -> node != null && node.topic() != null)
                            .map(node -> UntrustedText.field(node.topic().name()))
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList();
        }
    }

    record TopicNode(@Nullable Named topic) {}

    /** The repository, or empty where what identifies it or dates it is missing or makes no sense. */
    Optional<Repository> toDomain() {
        Optional<RepositoryName> name = name();
        if (databaseId == null || databaseId < 1 || name.isEmpty() || createdAt == null || updatedAt == null) {
            return Optional.empty();
        }
        try {
            Timeline timeline = new Timeline(
                    Instant.parse(createdAt),
                    Instant.parse(updatedAt),
                    pushedAt == null ? null : Instant.parse(pushedAt));
            return Optional.of(new Repository(
                    new RepositoryId(databaseId),
                    id == null ? "" : id,
                    name.get(),
                    url == null ? "" : UntrustedText.line(url),
                    UntrustedText.prose(description),
                    UntrustedText.prose(homepageUrl),
                    nameOf(primaryLanguage),
                    repositoryTopics == null ? List.of() : repositoryTopics.names(),
                    licenseInfo == null ? null : UntrustedText.field(licenseInfo.spdxId()),
                    new Popularity(Math.max(stargazerCount, 0), Math.max(forkCount, 0), null),
                    traits(),
                    nameOf(defaultBranchRef),
                    timeline));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The name without an owner that GitHub has lost. */
    Optional<RepositoryName> name() {
        return Optional.ofNullable(nameWithOwner)
                .flatMap(RepositoryName::parse)
                .map(name -> GHOST.equals(name.owner()) ? new RepositoryName(null, name.name()) : name);
    }

    /** The git object asked for under the alias, null where there is none. */
    @Nullable
    GitObjectNode object(String alias) {
        return objects == null ? null : objects.get(alias);
    }

    private Set<Trait> traits() {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        add(traits, isArchived, Trait.ARCHIVED);
        add(traits, isFork, Trait.FORK);
        add(traits, isPrivate, Trait.PRIVATE);
        add(traits, isTemplate, Trait.TEMPLATE);
        return traits;
    }

    private static void add(Set<Trait> traits, boolean has, Trait trait) {
        if (has) {
            traits.add(trait);
        }
    }

    private static @Nullable String nameOf(@Nullable Named named) {
        return named == null ? null : UntrustedText.field(named.name());
    }
}
