package dev.starmirror.simulator.graphql;

import dev.starmirror.simulator.fault.RequestKind;
import graphql.ExecutionInput;
import graphql.GraphQLException;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Prices of the most recently used queries. A client asks the same few again and again, and of its variables only numbers, switches and
 * the lengths of lists change a price, not which account, cursor or file they name. Thread-safe.
 */
final class PriceList {

    private static final int MOST_PRICES = 1_000;

    private final GraphQLSchema schema;
    private final RecentlyUsed<Question, QueryCost> prices = new RecentlyUsed<>(MOST_PRICES);

    PriceList(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** @param form of the variables, without the texts in them */
    private record Question(String query, @Nullable String operation, Object form) {}

    QueryCost price(Document document, ExecutionInput input) {
        Question question = new Question(input.getQuery(), input.getOperationName(), form(input.getVariables()));
        return prices.get(question, () -> analysed(document, input));
    }

    private QueryCost analysed(Document document, ExecutionInput input) {
        try {
            return QueryAnalysis.of(schema, document, input.getOperationName(), input.getVariables());
        } catch (GraphQLException e) {
            // Variables that do not fit: execution says what is wrong with them.
            return new QueryCost(1, 0, RequestKind.ACCOUNT, List.of());
        }
    }

    private static Object form(@Nullable Object value) {
        if (value instanceof Map<?, ?> fields) {
            Map<Object, Object> forms = new LinkedHashMap<>();
            fields.forEach((name, field) -> forms.put(name, form(field)));
            return forms;
        }
        if (value instanceof Collection<?> elements) {
            return elements.stream().map(PriceList::form).toList();
        }
        if (value instanceof String) {
            return String.class;
        }
        return value == null ? Void.class : value;
    }
}
