package dev.starmirror.adapter.github.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.starmirror.adapter.github.repository.RepositoryFacts;
import dev.starmirror.domain.star.Repository;
import java.util.List;
import java.util.Optional;
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
        return new RepositoryFacts(
                        id,
                        nodeId,
                        owner == null ? null : owner.login(),
                        name,
                        htmlUrl,
                        description,
                        homepage,
                        language,
                        topics == null ? List.of() : topics,
                        license == null ? null : license.spdxId(),
                        stargazersCount,
                        forksCount,
                        openIssuesCount,
                        archived,
                        fork,
                        secret,
                        isTemplate,
                        defaultBranch,
                        createdAt,
                        updatedAt,
                        pushedAt)
                .toDomain();
    }
}
