package dev.starmirror.adapter.github.graphql;

import dev.starmirror.domain.port.Presence;
import dev.starmirror.domain.port.RepositoryReference;
import dev.starmirror.domain.star.RepositoryId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads whether repositories are still starred. Anything but a clear word is no word. */
final class PresenceReader {
    private final GraphQlAnswer<NodesData> answer;
    private final boolean own;

    /** @param login whose stars are mirrored, null for the token's own account */
    PresenceReader(GraphQlAnswer<NodesData> answer, @Nullable String login) {
        this.answer = answer;
        this.own = answer.data() != null && NodesData.isOwn(answer.data().viewer(), login);
    }

    List<Presence> read(List<RepositoryReference> asked) {
        List<Presence> presences = new ArrayList<>(asked.size());
        for (int i = 0; i < asked.size(); i++) {
            presences.add(presence(i, asked.get(i).id()));
        }
        return presences;
    }

    private Presence presence(int index, RepositoryId id) {
        RepositoryNode node = answer.data() == null ? null : answer.data().node(index);
        Optional<GraphQlError> error = answer.errorAt("nodes", index);
        if (node == null) {
            boolean gone = error.isPresent() && error.get().isOf(GraphQlError.NOT_FOUND);
            return gone
                    ? new Presence.Unavailable(id)
                    : new Presence.Unknown(id, error.map(GraphQlError::reason).orElse("GitHub gave no reason"));
        }
        if (error.isPresent() || node.databaseId() == null || node.databaseId() != id.value()) {
            return new Presence.Unknown(
                    id, error.map(GraphQlError::reason).orElse("GitHub answered with another repository"));
        }
        return own && node.viewerHasStarred() ? new Presence.Starred(id) : new Presence.NotStarred(id);
    }
}
