package dev.starmirror.simulator.graphql;

import dev.starmirror.simulator.account.SimulatedAccount;
import dev.starmirror.simulator.fault.ListDistortion;
import dev.starmirror.simulator.fault.ReadLimits;
import dev.starmirror.simulator.fault.RequestKind;
import dev.starmirror.simulator.limit.QuotaState;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A query whose price is known and that has not run yet. */
public final class PreparedQuery {

    private final @Nullable SimulatedAccount account;
    private final @Nullable GraphQL executor;
    private final @Nullable ExecutionInput input;
    private final QueryCost cost;
    private final List<GraphQLError> refusals;

    PreparedQuery(
            @Nullable SimulatedAccount account,
            @Nullable GraphQL executor,
            @Nullable ExecutionInput input,
            QueryCost cost,
            List<GraphQLError> refusals) {
        this.account = account;
        this.executor = executor;
        this.input = input;
        this.cost = cost;
        this.refusals = refusals;
    }

    static PreparedQuery refused(List<GraphQLError> errors) {
        return new PreparedQuery(null, null, null, new QueryCost(1, 0, RequestKind.ACCOUNT, List.of()), errors);
    }

    /** Points of the quota the query costs. */
    public int points() {
        return cost.points();
    }

    /** What the query is for. */
    public RequestKind kind() {
        return cost.kind();
    }

    /** Runs the query; {@code quota} is what {@code rateLimit} answers. */
    public Answer execute(QuotaState quota, ReadLimits limits, ListDistortion distortion) {
        if (account == null || executor == null || input == null) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("errors", refusals.stream().map(PreparedQuery::describe).toList());
            return new Answer(body, 0, 0, false);
        }
        ExecutionScope scope = new ExecutionScope(account, quota, cost, limits, distortion);
        ExecutionInput scoped = input.transform(builder -> builder.graphQLContext(Map.of(ExecutionScope.class, scope)));
        ExecutionResult result = executor.execute(scoped);
        Map<String, Object> body = new LinkedHashMap<>();
        if (result.isDataPresent()) {
            body.put("data", result.getData());
        }
        if (!result.getErrors().isEmpty()) {
            body.put(
                    "errors",
                    result.getErrors().stream().map(PreparedQuery::describe).toList());
        }
        return new Answer(body, scope.repositoriesRead(), scope.readmeTexts(), scope.failed());
    }

    private static Map<String, Object> describe(GraphQLError error) {
        Map<String, Object> shown = new LinkedHashMap<>();
        if (error instanceof GitHubError gitHub) {
            shown.put("type", gitHub.type());
        }
        if (error.getPath() != null && !error.getPath().isEmpty()) {
            shown.put("path", error.getPath());
        }
        if (error.getExtensions() != null && !error.getExtensions().isEmpty()) {
            shown.put("extensions", error.getExtensions());
        }
        if (error.getLocations() != null && !error.getLocations().isEmpty()) {
            List<Map<String, Integer>> locations = new ArrayList<>();
            for (SourceLocation location : error.getLocations()) {
                locations.add(Map.of("line", location.getLine(), "column", location.getColumn()));
            }
            shown.put("locations", locations);
        }
        shown.put("message", error.getMessage());
        return shown;
    }

    /**
     * What came of a query.
     *
     * @param body the response as maps and lists
     * @param repositories that were read
     * @param fileTexts texts of files that were read
     * @param failed whether GitHub would have given up on the whole request
     */
    public record Answer(Map<String, Object> body, int repositories, int fileTexts, boolean failed) {}
}
