package dev.starmirror.adapter.github.graphql;

import dev.starmirror.adapter.github.graphql.StarsData.AccountNode;
import dev.starmirror.adapter.github.graphql.StarsData.StarConnection;
import dev.starmirror.adapter.github.http.StarOwner;
import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.port.PageRequest;
import dev.starmirror.domain.port.Presence;
import dev.starmirror.domain.port.RepositoryReference;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.port.SourceState;
import dev.starmirror.domain.port.StarPage;
import dev.starmirror.domain.port.StarSource;
import dev.starmirror.domain.star.Account;
import dev.starmirror.domain.star.RepositoryName;
import dev.starmirror.domain.star.Star;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stars by way of GraphQL, which takes a token. Thread-safe. */
public final class GraphQlStarSource implements StarSource {
    private final GraphQlClient client;
    private final @Nullable String login;
    private volatile boolean cutOff;

    @Inject
    GraphQlStarSource(GraphQlClient client, StarOwner owner) {
        this.client = client;
        this.login = owner.login();
    }

    @Override
    public SourceState probe() {
        GraphQlAnswer<StarsData> answer = client.stars(Documents.probe(login == null), variables());
        StarConnection stars = connection(answer);
        return new SourceState(identity(account(answer)), stars.totalCount(), newest(stars));
    }

    @Override
    public StarPage page(PageRequest request) {
        boolean viewer = login == null;
        if (request.detail() == PageRequest.Detail.FULL) {
            return page(request, Documents.page(viewer));
        }
        try {
            return page(request, Documents.outline(viewer));
        } catch (SourceException e) {
            if (e.failure() instanceof SourceFailure.TooHeavy) {
                return page(request, Documents.positions(viewer));
            }
            throw e;
        }
    }

    @Override
    public List<Presence> confirm(List<RepositoryReference> repositories) {
        if (repositories.isEmpty()) {
            return List.of();
        }
        List<String> ids =
                repositories.stream().map(RepositoryReference::nodeId).toList();
        GraphQlAnswer<NodesData> answer = client.nodes(Documents.presence(), Map.of("ids", ids));
        return new PresenceReader(answer, login).read(repositories);
    }

    @Override
    public List<ListedStar> lookup(List<RepositoryName> names) {
        List<RepositoryName> known =
                names.stream().filter(name -> name.owner() != null).toList();
        if (known.isEmpty()) {
            return List.of();
        }
        Map<String, Object> variables = new HashMap<>();
        for (int i = 0; i < known.size(); i++) {
            variables.put("owner" + i, Objects.requireNonNull(known.get(i).owner()));
            variables.put("name" + i, known.get(i).name());
        }
        GraphQlAnswer<AliasedData> answer = client.aliased(Documents.named(known.size()), variables);
        AliasedData data = answer.data();
        if (data == null) {
            return List.of();
        }
        boolean own = NodesData.isOwn(data.viewer(), login);
        List<ListedStar> found = new ArrayList<>(known.size());
        for (int i = 0; i < known.size(); i++) {
            RepositoryNode node = data.repository(i);
            if (node != null && (node.viewerHasStarred() || !own)) {
                boolean errors = answer.errorAt(AliasedData.alias(i)).isPresent();
                node.toDomain()
                        .map(repository -> new Star(repository, Instant.EPOCH))
                        .ifPresent(star -> found.add(new ListedStar(star, ListingReadmes.of(node, errors))));
            }
        }
        return found;
    }

    /** Whether no page so far has said that GitHub cuts the listing off before its end. */
    public boolean listsAll() {
        return !cutOff;
    }

    private StarPage page(PageRequest request, String document) {
        Map<String, Object> variables = variables();
        variables.put("first", request.size());
        String after = Cursors.after(request.after());
        if (after != null) {
            variables.put("after", after);
        }
        GraphQlAnswer<StarsData> answer = client.stars(document, variables);
        StarConnection stars = connection(answer);
        if (stars.isOverLimit()) {
            cutOff = true;
        }
        return StarPageReader.read(answer, stars, request);
    }

    private Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>();
        if (login != null) {
            variables.put("login", login);
        }
        return variables;
    }

    private AccountNode account(GraphQlAnswer<StarsData> answer) {
        AccountNode account = answer.data() == null ? null : answer.data().account();
        if (account != null) {
            return account;
        }
        if (login != null && answer.hasError(GraphQlError.NOT_FOUND)) {
            throw new SourceException(new SourceFailure.UnknownAccount(login));
        }
        throw missing(answer, "GitHub does not say whose stars these are");
    }

    private StarConnection connection(GraphQlAnswer<StarsData> answer) {
        AccountNode account = account(answer);
        if (account.starredRepositories() == null) {
            throw missing(answer, "GitHub shows no stars, not even that there are none");
        }
        return account.starredRepositories();
    }

    /** A null that GitHub explains has its reason; one that it does not explain may be gone the next time. */
    private static SourceException missing(GraphQlAnswer<StarsData> answer, String what) {
        Optional<GraphQlError> error = answer.errors().stream().findFirst();
        if (error.isEmpty()) {
            return new SourceException(new SourceFailure.TooHeavy(what));
        }
        String reason = what + " (" + error.get().reason() + ")";
        return new SourceException(
                error.get().isOf(GraphQlError.FORBIDDEN)
                        ? new SourceFailure.CredentialsRejected(
                                reason + ": let the token read what its account has starred")
                        : new SourceFailure.Incomprehensible(reason));
    }

    private static Account identity(AccountNode account) {
        if (account.databaseId() == null
                || account.databaseId() < 1
                || account.login() == null
                || account.login().isBlank()) {
            throw new SourceException(new SourceFailure.Incomprehensible("GitHub does not say who the account is"));
        }
        return new Account(account.databaseId(), account.login());
    }

    private static @Nullable Instant newest(StarConnection stars) {
        if (stars.edges() == null || stars.edges().isEmpty()) {
            return null;
        }
        StarsData.StarEdge edge = stars.edges().get(0);
        try {
            return edge == null || edge.starredAt() == null ? null : Instant.parse(edge.starredAt());
        } catch (DateTimeException e) {
            throw new SourceException(
                    new SourceFailure.Incomprehensible("GitHub dates a star in a way nobody can read"), e);
        }
    }
}
