package dev.starmirror.simulator.graphql;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An error as GitHub words it: with a {@code type} beside the message.
 *
 * @param type for example {@code NOT_FOUND}
 */
record GitHubError(
        String type, String message, List<Object> path, List<SourceLocation> locations, Map<String, Object> extensions)
        implements GraphQLError {

    private static final long serialVersionUID = 1L;

    static GitHubError at(ResultPath path, String type, String message) {
        return new GitHubError(type, message, path.toList(), List.of(), Map.of());
    }

    /** The same error about one element of the list at its path. */
    GitHubError element(int index) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(index);
        return new GitHubError(type, message, longer, locations, extensions);
    }

    GitHubError with(Map<String, Object> facts) {
        return new GitHubError(type, message, path, locations, facts);
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public List<SourceLocation> getLocations() {
        return locations;
    }

    @Override
    public List<Object> getPath() {
        return path;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return extensions;
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorType.DataFetchingException;
    }
}
