package dev.starmirror.adapter.github.graphql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a question about repositories by id, in the order of the ids. */
record NodesData(
        @Nullable Cost rateLimit,
        @Nullable Viewer viewer,
        @Nullable List<@Nullable RepositoryNode> nodes) implements Charged {
    /** Whose token it is. */
    record Viewer(@Nullable String login) {}

    /** Whether what the viewer has starred answers for the account: GitHub tells it of nobody else. */
    static boolean isOwn(@Nullable Viewer viewer, @Nullable String login) {
        return login == null || (viewer != null && login.equalsIgnoreCase(viewer.login()));
    }

    @Nullable
    RepositoryNode node(int index) {
        return nodes == null || index >= nodes.size() ? null : nodes.get(index);
    }
}
