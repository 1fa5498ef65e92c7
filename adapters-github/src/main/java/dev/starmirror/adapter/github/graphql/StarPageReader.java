package dev.starmirror.adapter.github.graphql;

import dev.starmirror.adapter.github.graphql.StarsData.StarConnection;
import dev.starmirror.adapter.github.graphql.StarsData.StarEdge;
import dev.starmirror.adapter.github.http.UntrustedText;
import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.port.PageRequest;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.port.StarPage;
import dev.starmirror.domain.run.PageCursor;
import dev.starmirror.domain.run.Skip;
import dev.starmirror.domain.star.Star;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one answer of the listing: what is there, what is not, and whether it may prove an absence. */
final class StarPageReader {
    private static final String[] EDGES = {"account", "starredRepositories", "edges"};

    private final GraphQlAnswer<StarsData> answer;
    private final StarConnection connection;
    private final List<@Nullable StarEdge> edges;
    private final List<ListedStar> stars = new ArrayList<>();
    private final List<Skip> skipped = new ArrayList<>();

    private StarPageReader(GraphQlAnswer<StarsData> answer, StarConnection connection, List<@Nullable StarEdge> edges) {
        this.answer = answer;
        this.connection = connection;
        this.edges = edges;
    }

    static StarPage read(GraphQlAnswer<StarsData> answer, StarConnection connection, PageRequest request) {
        List<@Nullable StarEdge> edges = connection.edges();
        if (edges == null) {
            throw new SourceException(new SourceFailure.TooHeavy("GitHub left the whole page out of its answer"));
        }
        return new StarPageReader(answer, connection, edges).page(request);
    }

    /** @throws SourceException with {@link SourceFailure.TooHeavy} where parts are missing that a smaller page may have */
    private StarPage page(PageRequest request) {
        for (int i = 0; i < edges.size(); i++) {
            if (request.size() > 1 && isSpoilt(i)) {
                throw new SourceException(
                        new SourceFailure.TooHeavy("GitHub left a part of the page out of its answer: " + reason(i)));
            }
            read(i, request.detail());
        }
        boolean flawless = answer.isFlawless() && skipped.isEmpty() && !connection.isOverLimit();
        return new StarPage(stars, skipped, next(request.after()), connection.totalCount(), flawless);
    }

    private void read(int index, PageRequest.Detail detail) {
        StarEdge edge = edges.get(index);
        RepositoryNode node = edge == null ? null : edge.node();
        Optional<Instant> starredAt = date(edge);
        if (detail == PageRequest.Detail.STEP_OVER) {
            skipped.add(new Skip(describe(index, node), "GitHub cannot show it without failing"));
        } else if (node == null || starredAt.isEmpty() || isSpoilt(index)) {
            skipped.add(new Skip(describe(index, node), reason(index)));
        } else {
            node.toDomain()
                    .map(repository -> new Star(repository, starredAt.get()))
                    .ifPresentOrElse(
                            star -> stars.add(new ListedStar(
                                    star,
                                    ListingReadmes.of(
                                            node, errorsAt(index).findAny().isPresent()))),
                            () -> skipped.add(
                                    new Skip(describe(index, node), "GitHub left out what identifies or dates it")));
        }
    }

    /**
     * Whether something is missing of the star that may be there the next time, or for who asks for less. READMEs are looked for by
     * themselves.
     */
    private boolean isSpoilt(int index) {
        StarEdge edge = edges.get(index);
        boolean absent = edge == null || edge.node() == null;
        return absent
                ? errorsAt(index).noneMatch(GraphQlError::isLasting)
                : errorsAt(index)
                        .filter(error -> error.path().stream().noneMatch(UsualPlace::isPlace))
                        .anyMatch(error -> !error.isLasting());
    }

    private Stream<GraphQlError> errorsAt(int index) {
        return answer.errorsAt(EDGES[0], EDGES[1], EDGES[2], index);
    }

    private String reason(int index) {
        return errorsAt(index)
                .findFirst()
                .map(GraphQlError::reason)
                .orElse("GitHub listed it and showed nothing of it");
    }

    /** The repository, or, where the answer does not name it, when it was starred. */
    private String describe(int index, @Nullable RepositoryNode node) {
        if (node != null && node.nameWithOwner() != null) {
            return UntrustedText.line(node.nameWithOwner());
        }
        Optional<Instant> own = date(edges.get(index));
        if (own.isPresent()) {
            return "the repository starred at " + own.get();
        }
        Optional<Instant> before = neighbour(index, -1);
        Optional<Instant> after = neighbour(index, 1);
        return "a repository starred "
                + after.map(date -> "at or after " + date).orElse("at an unknown time")
                + before.map(date -> ", not after " + date).orElse("");
    }

    private Optional<Instant> neighbour(int index, int step) {
        for (int i = index + step; i >= 0 && i < edges.size(); i += step) {
            Optional<Instant> date = date(edges.get(i));
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> date(@Nullable StarEdge edge) {
        if (edge == null || edge.starredAt() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(edge.starredAt()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A cursor that does not advance would walk in a circle for ever; the next answer may be a better one. */
    private @Nullable PageCursor next(@Nullable PageCursor after) {
        StarsData.PageEnd end = connection.pageInfo();
        if (end == null) {
            throw unusable("GitHub does not say whether the listing goes on");
        }
        if (!end.hasNextPage()) {
            return null;
        }
        String cursor = end.endCursor();
        if (cursor == null || cursor.isBlank()) {
            throw unusable("GitHub says that the listing goes on, and not where");
        }
        PageCursor next = Cursors.graphql(cursor);
        if (next.equals(after)) {
            throw unusable("GitHub's listing does not advance");
        }
        return next;
    }

    private static SourceException unusable(String detail) {
        return new SourceException(new SourceFailure.Unavailable(detail));
    }
}
