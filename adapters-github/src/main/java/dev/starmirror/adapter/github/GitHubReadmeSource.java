package dev.starmirror.adapter.github;

import dev.starmirror.adapter.github.http.Credentials;
import dev.starmirror.domain.port.ReadmeSource;
import dev.starmirror.domain.readme.ReadmeRequest;
import dev.starmirror.domain.readme.ReadmeResult;
import java.util.List;

/** GraphQL with a token, REST without one, for repositories that GitHub's GraphQL ids are known of. */
final class GitHubReadmeSource implements ReadmeSource {
    private final Credentials credentials;
    private final ReadmeSource graphql;
    private final ReadmeSource rest;

    GitHubReadmeSource(Credentials credentials, ReadmeSource graphql, ReadmeSource rest) {
        this.credentials = credentials;
        this.graphql = graphql;
        this.rest = rest;
    }

    @Override
    public List<ReadmeRequest> locate(List<ReadmeRequest> requests) {
        return preferred(requests).locate(requests);
    }

    @Override
    public List<ReadmeResult> fetch(List<ReadmeRequest> requests) {
        return preferred(requests).fetch(requests);
    }

    private ReadmeSource preferred(List<ReadmeRequest> requests) {
        boolean known = requests.stream().noneMatch(request -> request.nodeId().isEmpty());
        return known && credentials.isPresent() ? graphql : rest;
    }
}
