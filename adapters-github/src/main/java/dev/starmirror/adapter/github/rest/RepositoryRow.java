package dev.starmirror.adapter.github.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A repository as REST shows it. */
@JsonNaming(SnakeCaseStrategy.class)
record RepositoryRow(
        long id,
        @Nullable String nodeId,
        @Nullable String name,
        @Nullable AccountRow owner,
        @Nullable String htmlUrl,
        @Nullable String description,
        @Nullable String homepage,
        @Nullable String language,
        @Nullable List<@Nullable String> topics,
        @Nullable License license,
        long stargazersCount,
        long forksCount,
        long openIssuesCount,
        boolean archived,
        boolean fork,
        @JsonProperty("private") boolean secret,
        boolean isTemplate,
        @Nullable String defaultBranch,
        @Nullable String createdAt,
        @Nullable String updatedAt,
        @Nullable String pushedAt) {
    record License(@JsonProperty("spdx_id") @Nullable String spdxId) {}

    /** The repository, or empty where what identifies it or dates it is missing or makes no sense. */
    Optional<Repository> toDomain() {
        if (id < 1 || name == null || name.isBlank() || createdAt == null || updatedAt == null) {
            return Optional.empty();
        }
        try {
            Timeline timeline = new Timeline(
                    Instant.parse(createdAt),
                    Instant.parse(updatedAt),
                    pushedAt == null ? null : Instant.parse(pushedAt));
            return Optional.of(new Repository(
                    new RepositoryId(id),
                    nodeId == null ? "" : nodeId,
                    new RepositoryName(owner == null ? null : owner.login(), name),
                    UntrustedText.line(htmlUrl),
                    UntrustedText.prose(description),
                    UntrustedText.prose(homepage),
                    UntrustedText.field(language),
                    topicNames(),
                    license == null ? null : UntrustedText.field(license.spdxId()),
                    new Popularity(Math.max(stargazersCount, 0), Math.max(forksCount, 0), Math.max(openIssuesCount, 0)),
                    traits(),
                    UntrustedText.field(defaultBranch),
                    timeline));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private List<String> topicNames() {
        return topics == null
                ? List.of()
                : topics.stream()
                        .map(UntrustedText::field)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }

    private Set<Trait> traits() {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        add(traits, archived, Trait.ARCHIVED);
        add(traits, fork, Trait.FORK);
        add(traits, secret, Trait.PRIVATE);
        add(traits, isTemplate, Trait.TEMPLATE);
        return traits;
    }

    private static void add(Set<Trait> traits, boolean has, Trait trait) {
        if (has) {
            traits.add(trait);
        }
    }
}
