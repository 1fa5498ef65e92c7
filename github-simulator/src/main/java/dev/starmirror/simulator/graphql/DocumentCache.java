package dev.starmirror.simulator.graphql;

import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Keeps the most recently used parsed and validated queries, so that a client's fixed queries are read only once. */
final class DocumentCache implements PreparsedDocumentProvider {

    private static final int MOST_DOCUMENTS = 200;

    private final GraphQLSchema schema;
    private final RecentlyUsed<String, PreparsedDocumentEntry> documents = new RecentlyUsed<>(MOST_DOCUMENTS);

    DocumentCache(GraphQLSchema schema) {
        this.schema = schema;
    }

    PreparsedDocumentEntry get(ExecutionInput input) {
        return documents.get(input.getQuery(), () -> parse(input));
    }

    private PreparsedDocumentEntry parse(ExecutionInput input) {
        ParseAndValidateResult result = ParseAndValidate.parseAndValidate(schema, input);
        Document document = result.getDocument();
        return result.isFailure() || document == null
                ? new PreparsedDocumentEntry(result.getErrors())
                : new PreparsedDocumentEntry(document);
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        return CompletableFuture.completedFuture(get(input));
    }
}
