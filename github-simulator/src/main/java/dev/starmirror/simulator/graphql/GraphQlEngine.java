package dev.starmirror.simulator.graphql;

import dev.starmirror.simulator.account.SimulatedAccount;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Executes GraphQL queries against an account. Thread-safe. */
public final class GraphQlEngine {

    private static final int MOST_CHARACTERS = 4_000_000;
    private static final int MOST_TOKENS = 400_000;

    /** graphql-java guards servers against strangers; this one serves clients under test, whose long queries are welcome. */
    private static final ParserOptions LONG_QUERIES = ParserOptions.getDefaultOperationParserOptions()
            .transform(options -> options.maxCharacters(MOST_CHARACTERS)
                    .maxTokens(MOST_TOKENS)
                    .maxWhitespaceTokens(MOST_TOKENS));

    /** The same for every account, which a request brings along; making a schema takes as long as many requests. */
    private static final GraphQLSchema SCHEMA = SimulatedSchema.create();

    private static final DocumentCache DOCUMENTS = new DocumentCache(SCHEMA);
    private static final PriceList PRICES = new PriceList(SCHEMA);
    private static final GraphQL EXECUTOR = GraphQL.newGraphQL(SCHEMA)
            .preparsedDocumentProvider(DOCUMENTS)
            .doNotAutomaticallyDispatchDataLoader()
            .build();

    private final SimulatedAccount account;

    public GraphQlEngine(SimulatedAccount account) {
        this.account = account;
    }

    /** Parses, validates and prices a request; the query runs when {@link PreparedQuery#execute} is called. */
    public PreparedQuery prepare(GraphQlRequest request) {
        String query = request.query();
        if (query == null || query.isBlank()) {
            return PreparedQuery.refused(List.of(new GitHubError(
                    "BAD_REQUEST",
                    "A query attribute must be specified and must be a string.",
                    List.of(),
                    List.of(),
                    Map.of())));
        }
        ExecutionInput input = ExecutionInput.newExecutionInput()
                .query(query)
                .operationName(request.operationName())
                .graphQLContext(Map.of(ParserOptions.class, LONG_QUERIES))
                .variables(variables(request.variables()))
                .build();
        PreparsedDocumentEntry entry = DOCUMENTS.get(input);
        Document document = entry.getDocument();
        if (entry.hasErrors() || document == null) {
            return PreparedQuery.refused(List.<GraphQLError>copyOf(entry.getErrors()));
        }
        QueryCost cost = PRICES.price(document, input);
        return cost.complaints().isEmpty()
                ? new PreparedQuery(account, EXECUTOR, input, cost, List.of())
                : PreparedQuery.refused(List.<GraphQLError>copyOf(cost.complaints()));
    }

    /** A variable may be null on purpose; the signatures of graphql-java have no word for that. */
    @SuppressWarnings("NullAway")
    private static Map<String, Object> variables(@Nullable Map<String, @Nullable Object> given) {
        return given == null ? Map.of() : given;
    }
}
