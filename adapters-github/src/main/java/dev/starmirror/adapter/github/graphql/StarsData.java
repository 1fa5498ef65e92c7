package dev.starmirror.adapter.github.graphql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a question about an account's stars; each question asks for a part of it. */
record StarsData(@Nullable Cost rateLimit, @Nullable AccountNode account) implements Charged {
    record AccountNode(
            @Nullable Long databaseId,
            @Nullable String login,
            @Nullable StarConnection starredRepositories) {}

    record StarConnection(
            long totalCount,
            boolean isOverLimit,
            @Nullable PageEnd pageInfo,
            @Nullable List<@Nullable StarEdge> edges) {}

    record PageEnd(boolean hasNextPage, @Nullable String endCursor) {}

    record StarEdge(@Nullable String starredAt, @Nullable RepositoryNode node) {}
}
