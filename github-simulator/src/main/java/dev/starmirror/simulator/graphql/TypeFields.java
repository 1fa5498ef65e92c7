package dev.starmirror.simulator.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says where the fields of one GraphQL type come from, given the Java object that stands for it. */
final class TypeFields<S> {

    /** A field that needs more than its object: arguments, or what the request shares. */
    @FunctionalInterface
    interface ScopedField<S> {
        @Nullable
        Object get(S source, DataFetchingEnvironment environment, ExecutionScope scope);
    }

    /** A fetcher that can be written as a lambda and gets by without an environment. */
    @FunctionalInterface
    private interface ObjectFetcher extends LightDataFetcher<@Nullable Object> {

        @Override
        @Nullable
        Object get(GraphQLFieldDefinition definition, Object source, Supplier<DataFetchingEnvironment> environment);

        @Override
        default @Nullable Object get(DataFetchingEnvironment environment) {
            return get(
                    environment.getFieldDefinition(),
                    Objects.requireNonNull(environment.<Object>getSource()),
                    () -> environment);
        }
    }

    private final String type;
    private final Class<S> source;
    private final Map<String, DataFetcher<?>> fetchers = new LinkedHashMap<>();

    private TypeFields(String type, Class<S> source) {
        this.type = type;
        this.source = source;
    }

    static <S> TypeFields<S> of(String type, Class<S> source) {
        return new TypeFields<>(type, source);
    }

    /** A field that is a function of its object; no environment is made for it, which is what makes pages cheap. */
    TypeFields<S> plain(String field, Function<S, @Nullable Object> value) {
        ObjectFetcher fetcher = (definition, object, environment) -> value.apply(source.cast(object));
        fetchers.put(field, fetcher);
        return this;
    }

    TypeFields<S> scoped(String field, ScopedField<S> value) {
        ObjectFetcher fetcher = (definition, object, environment) ->
                value.get(source.cast(object), environment.get(), scope(environment.get()));
        fetchers.put(field, fetcher);
        return this;
    }

    void addTo(RuntimeWiring.Builder wiring) {
        wiring.type(type, builder -> {
            fetchers.forEach(builder::dataFetcher);
            return builder;
        });
    }

    static ExecutionScope scope(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getGraphQlContext().get(ExecutionScope.class));
    }

    /** A text argument the schema declares non-null. */
    static String text(DataFetchingEnvironment environment, String argument) {
        return Objects.requireNonNull(environment.<String>getArgument(argument));
    }
}
