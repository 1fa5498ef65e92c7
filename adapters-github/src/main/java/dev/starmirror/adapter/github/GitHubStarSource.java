package dev.starmirror.adapter.github;

import dev.starmirror.adapter.github.graphql.GraphQlStarSource;
import dev.starmirror.adapter.github.http.Credentials;
import dev.starmirror.adapter.github.rest.RestStarSource;
import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.port.PageRequest;
import dev.starmirror.domain.port.Presence;
import dev.starmirror.domain.port.RepositoryReference;
import dev.starmirror.domain.port.SourceState;
import dev.starmirror.domain.port.StarPage;
import dev.starmirror.domain.port.StarSource;
import dev.starmirror.domain.star.RepositoryName;
import jakarta.inject.Inject;
import java.util.List;

/** GraphQL with a token; REST without one, and for a listing that GraphQL cuts off. A listing begun one way goes on that way. */
final class GitHubStarSource implements StarSource {
    private final Credentials credentials;
    private final GraphQlStarSource graphql;
    private final RestStarSource rest;

    @Inject
    GitHubStarSource(Credentials credentials, GraphQlStarSource graphql, RestStarSource rest) {
        this.credentials = credentials;
        this.graphql = graphql;
        this.rest = rest;
    }

    @Override
    public SourceState probe() {
        return preferred().probe();
    }

    @Override
    public StarPage page(PageRequest request) {
        if (!credentials.isPresent() || rest.continues(request.after())) {
            return rest.page(request);
        }
        if (request.after() != null) {
            return graphql.page(request);
        }
        StarPage first = graphql.listsAll() ? graphql.page(request) : null;
        return first != null && graphql.listsAll() ? first : rest.page(request);
    }

    @Override
    public List<Presence> confirm(List<RepositoryReference> repositories) {
        return preferred().confirm(repositories);
    }

    @Override
    public List<ListedStar> lookup(List<RepositoryName> names) {
        return preferred().lookup(names);
    }

    private StarSource preferred() {
        return credentials.isPresent() ? graphql : rest;
    }
}
