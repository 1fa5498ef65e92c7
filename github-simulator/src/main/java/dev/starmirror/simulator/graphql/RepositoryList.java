package dev.starmirror.simulator.graphql;

import dev.starmirror.simulator.account.SimulatedRepository;
import graphql.execution.DataFetcherResult;
import graphql.execution.ResultPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list in which what cannot be read is null and has its own error. */
final class RepositoryList {

    private final List<@Nullable Object> elements = new ArrayList<>();
    private final List<GitHubError> errors = new ArrayList<>();
    private final ResultPath path;
    private final ExecutionScope scope;

    RepositoryList(ResultPath path, ExecutionScope scope) {
        this.path = path;
        this.scope = scope;
    }

    void add(SimulatedRepository repository) {
        GitHubError refusal = scope.refusal(repository, path);
        if (refusal == null) {
            elements.add(repository);
        } else {
            addMissing(refusal);
        }
    }

    void addOther(Object node) {
        elements.add(node);
    }

    /** Adds null and the error, whose path is the list's. */
    void addMissing(GitHubError error) {
        errors.add(error.element(elements.size()));
        elements.add(null);
    }

    DataFetcherResult<List<@Nullable Object>> result() {
        return DataFetcherResult.<List<@Nullable Object>>newResult()
                .data(elements)
                .errors(new ArrayList<>(errors))
                .build();
    }
}
