package dev.starmirror.simulator;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Selects every field of a type and of all that hangs from it, each type once on a way down. Fields go by their type's name and their
 * own, since two types may give one name different kinds of values.
 */
final class EveryField {

    private static final Map<String, List<String>> ARGUMENTS = Map.of(
            "starredRepositories", List.of("(first: 100, orderBy: {field: STARRED_AT, direction: DESC})"),
            "repositoryTopics", List.of("(first: 3)"),
            "issues", List.of("(first: 3)"),
            "pullRequests", List.of("(first: 3)"),
            "object",
                    List.of(
                            "(expression: \"HEAD:README.md\")",
                            "(expression: \"HEAD:\")",
                            "(expression: \"HEAD:none\")"));

    private final GraphQLSchema schema;

    /** @param schema with the fields that can be asked for */
    EveryField(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** The selection set of a type, in braces. */
    String of(String type) {
        return selection((GraphQLFieldsContainer) Objects.requireNonNull(schema.getType(type)), Set.of());
    }

    private String selection(GraphQLFieldsContainer type, Set<String> above) {
        if (type instanceof GraphQLInterfaceType anInterface) {
            return PublishedSchema.implementations(schema, anInterface).stream()
                    .filter(possible -> !above.contains(possible.getName()))
                    .map(possible -> "... on " + possible.getName() + " " + selection(possible, above))
                    .collect(Collectors.joining(" ", "{ __typename ", " }"));
        }
        Set<String> path = new TreeSet<>(above);
        path.add(type.getName());
        return type.getFieldDefinitions().stream()
                .map(field -> field(type, field, path))
                .collect(Collectors.joining(" ", "{ __typename ", " }"));
    }

    private String field(GraphQLFieldsContainer parent, GraphQLFieldDefinition field, Set<String> path) {
        GraphQLType type = GraphQLTypeUtil.unwrapAll(field.getType());
        boolean seen = type instanceof GraphQLObjectType object && path.contains(object.getName());
        if (seen) {
            return "";
        }
        String below = type instanceof GraphQLFieldsContainer container ? " " + selection(container, path) : "";
        List<String> none = List.of("");
        List<String> arguments = field.getArguments().isEmpty() ? none : ARGUMENTS.getOrDefault(field.getName(), none);
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < arguments.size(); i++) {
            all.append(parent.getName())
                    .append('_')
                    .append(field.getName())
                    .append(i == 0 ? "" : "_" + i)
                    .append(": ")
                    .append(field.getName())
                    .append(arguments.get(i))
                    .append(below)
                    .append(' ');
        }
        return all.toString();
    }
}
