package dev.starmirror.simulator.graphql;

import dev.starmirror.simulator.fault.RequestKind;
import graphql.execution.RawVariables;
import graphql.language.Document;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * GitHub's published reckoning: add up the requests needed to fulfil each unique connection, assuming that every
 * connection is as long as its {@code first} or {@code last} allows; divide by 100; round; at least 1.
 */
final class QueryAnalysis {

    static final int MOST_PER_PAGE = 100;
    private static final int MOST_NODES = 500_000;
    private static final Set<String> IDENTITY = Set.of("id", "databaseId", "nameWithOwner", "__typename");

    private final GraphQLSchema schema;
    private final List<GitHubError> complaints = new ArrayList<>();
    private long connectionRequests;
    private long nodes;
    private boolean listsStars;
    private boolean describesStars;
    private boolean readsTexts;
    private boolean readsFolders;
    private boolean readsRepositories;

    private QueryAnalysis(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** Analyses a valid document; throws graphql-java's exceptions when the variables do not fit it. */
    static QueryCost of(
            GraphQLSchema schema, Document document, @Nullable String operation, Map<String, Object> variables) {
        ExecutableNormalizedOperation normalized =
                ExecutableNormalizedOperationFactory.createExecutableNormalizedOperationWithRawVariables(
                        schema, document, operation, RawVariables.of(variables));
        QueryAnalysis analysis = new QueryAnalysis(schema);
        normalized.getTopLevelFields().forEach(field -> analysis.visit(field, 1));
        return analysis.result();
    }

    private QueryCost result() {
        if (nodes > MOST_NODES) {
            complain(
                    "MAX_NODE_LIMIT_EXCEEDED",
                    "This query requests up to " + nodes
                            + " possible nodes which exceeds the maximum limit of 500,000.");
        }
        int points = (int) Math.max(1, Math.round(connectionRequests / 100.0));
        return new QueryCost(points, (int) Math.min(nodes, Integer.MAX_VALUE), kind(), List.copyOf(complaints));
    }

    private void visit(ExecutableNormalizedField field, long parents) {
        long each = parents;
        if (typeName(field).endsWith("Connection")) {
            connectionRequests += parents;
            each = parents * pageSize(field);
            nodes += each;
        } else if (field.getFieldName().equals("nodes") && field.getLevel() == 1) {
            each = ids(field);
        }
        note(field);
        for (ExecutableNormalizedField child : field.getChildren()) {
            visit(child, each);
        }
    }

    private int ids(ExecutableNormalizedField field) {
        int ids = field.getResolvedArguments().get("ids") instanceof Collection<?> list ? list.size() : 1;
        if (ids > MOST_PER_PAGE) {
            complain("ARGUMENT_LIMIT", "You may not provide more than 100 node ids; you provided " + ids + ".");
        }
        return ids;
    }

    private int pageSize(ExecutableNormalizedField connection) {
        Object first = connection.getResolvedArguments().get("first");
        Object last = connection.getResolvedArguments().get("last");
        Integer size = first instanceof Integer some ? some : last instanceof Integer some ? some : null;
        boolean asksForElements = connection.getChildren().stream()
                .anyMatch(child -> child.getFieldName().equals("edges")
                        || child.getFieldName().equals("nodes"));
        String name = connection.getFieldName();
        if (size == null) {
            if (asksForElements) {
                complain(
                        "MISSING_PAGINATION_BOUNDARIES",
                        "You must provide a `first` or `last` value to properly paginate" + " the `" + name
                                + "` connection.");
            }
            return 0;
        }
        if (size > MOST_PER_PAGE) {
            complain(
                    "EXCESSIVE_PAGINATION",
                    "Requesting " + size + " records on the `" + name
                            + "` connection exceeds the `first` limit of 100 records.");
        }
        if (size < 0) {
            complain("INVALID_PAGINATION", "`first` on the `" + name + "` connection cannot be less than zero.");
        }
        return Math.max(0, size);
    }

    private void note(ExecutableNormalizedField field) {
        ExecutableNormalizedField parent = field.getParent();
        switch (field.getFieldName()) {
            case "starredRepositories" -> listsStars = true;
            case "text" -> readsTexts = true;
            case "entries" -> readsFolders = true;
            default -> {
                if (field.getObjectTypeNames().contains("Repository")) {
                    readsRepositories = true;
                    describesStars |= parent != null
                            && (parent.getFieldName().equals("node")
                                    || parent.getFieldName().equals("nodes"))
                            && parent.getLevel() > 1
                            && !IDENTITY.contains(field.getFieldName());
                }
            }
        }
    }

    private RequestKind kind() {
        if (listsStars) {
            return describesStars ? RequestKind.STARS_PAGE : RequestKind.PROBE;
        }
        if (readsTexts) {
            return RequestKind.README_BATCH;
        }
        if (readsFolders) {
            return RequestKind.LOCATE;
        }
        return readsRepositories ? RequestKind.LOOKUP : RequestKind.ACCOUNT;
    }

    private String typeName(ExecutableNormalizedField field) {
        return GraphQLTypeUtil.unwrapAll(
                        field.getFieldDefinitions(schema).get(0).getType())
                .getName();
    }

    private void complain(String type, String message) {
        complaints.add(new GitHubError(type, message, List.of(), List.of(), Map.of()));
    }
}
