package dev.starmirror.adapter.github.graphql;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question that asks for several repositories under aliases.
 *
 * @param repositories by alias; null values for what could not be read
 */
record AliasedData(
        @Nullable Cost rateLimit,
        NodesData.@Nullable Viewer viewer,
        @JsonAnySetter @Nullable Map<String, @Nullable RepositoryNode> repositories)
        implements Charged {
    /** The alias of the repository with that number, as {@link Documents} gives it. */
    static String alias(int index) {
        return "r" + index;
    }

    @Nullable
    RepositoryNode repository(int index) {
        return repositories == null ? null : repositories.get(alias(index));
    }
}
