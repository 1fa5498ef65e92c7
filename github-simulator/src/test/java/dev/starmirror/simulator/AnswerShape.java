package dev.starmirror.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Holds the data of a GraphQL answer against a schema: which fields are there, of what types, and null only where they may be. */
final class AnswerShape {

    private static final String TIME = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z";

    private final GraphQLSchema schema;
    private final Document document;
    private final List<String> deviations = new ArrayList<>();

    private AnswerShape(GraphQLSchema schema, Document document) {
        this.schema = schema;
        this.document = document;
    }

    /** What of question and data is not as the schema says; empty where all is. Each abstract value must tell its type. */
    static List<String> deviations(GraphQLSchema schema, String query, JsonNode data) {
        ExecutionInput input = ExecutionInput.newExecutionInput(query)
                .graphQLContext(Map.of(
                        ParserOptions.class,
                        ParserOptions.newParserOptions()
                                .maxTokens(1_000_000)
                                .maxWhitespaceTokens(1_000_000)
                                .maxCharacters(10_000_000)
                                .build()))
                .build();
        ParseAndValidateResult valid = ParseAndValidate.parseAndValidate(schema, input);
        if (valid.isFailure()) {
            return valid.getErrors().stream().limit(10).map(Object::toString).toList();
        }
        Document document = Objects.requireNonNull(valid.getDocument());
        AnswerShape shape = new AnswerShape(schema, document);
        SelectionSet root = document.getFirstDefinitionOfType(OperationDefinition.class)
                .orElseThrow()
                .getSelectionSet();
        shape.value("data", schema.getQueryType(), data, List.of(root));
        return shape.deviations;
    }

    private void value(String at, GraphQLType type, JsonNode value, List<SelectionSet> selections) {
        if (type instanceof GraphQLNonNull nonNull) {
            expect(at, !value.isNull(), "is null");
            value(at, nonNull.getWrappedType(), value, selections);
        } else if (value.isNull()) {
            return;
        } else if (type instanceof GraphQLList list) {
            expect(at, value.isArray(), "is no list");
            for (int i = 0; i < value.size(); i++) {
                value(at + "[" + i + "]", list.getWrappedType(), value.get(i), selections);
            }
        } else if (type instanceof GraphQLFieldsContainer container) {
            expect(at, value.isObject(), "is no object");
            object(at, container, value, selections);
        } else if (type instanceof GraphQLEnumType anEnum) {
            expect(at, anEnum.getValue(value.asText()) != null, "is no value of " + anEnum.getName() + ": " + value);
        } else {
            String name = GraphQLTypeUtil.unwrapAll(type).getName();
            expect(at, fits(name, value), "is no " + name + ": " + value);
        }
    }

    private void object(String at, GraphQLFieldsContainer type, JsonNode value, List<SelectionSet> selections) {
        GraphQLObjectType actual = type instanceof GraphQLObjectType object
                ? object
                : schema.getObjectType(value.path("__typename").asText());
        if (actual == null || !isA(actual, type.getName())) {
            deviations.add(at + " is no " + type.getName());
            return;
        }
        Map<String, List<Field>> fields = new LinkedHashMap<>();
        selections.forEach(selection -> collect(actual, selection, fields));
        TreeSet<String> names = new TreeSet<>();
        value.fieldNames().forEachRemaining(names::add);
        expect(at, names.equals(new TreeSet<>(fields.keySet())), "has " + names + ", not " + fields.keySet());
        fields.forEach((name, asked) -> {
            String field = asked.get(0).getName();
            List<SelectionSet> below = asked.stream()
                    .map(Field::getSelectionSet)
                    .flatMap(Stream::ofNullable)
                    .toList();
            if (field.equals(Introspection.TypeNameMetaFieldDef.getName())) {
                expect(at, value.path(name).asText().equals(actual.getName()), "names another type");
            } else if (value.has(name)) {
                value(at + "." + name, actual.getFieldDefinition(field).getType(), value.get(name), below);
            }
        });
    }

    private void collect(GraphQLObjectType type, SelectionSet selections, Map<String, List<Field>> fields) {
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof Field field) {
                fields.computeIfAbsent(field.getResultKey(), key -> new ArrayList<>())
                        .add(field);
            } else if (selection instanceof InlineFragment fragment
                    && (fragment.getTypeCondition() == null
                            || isA(type, fragment.getTypeCondition().getName()))) {
                collect(type, fragment.getSelectionSet(), fields);
            } else if (selection instanceof FragmentSpread spread) {
                FragmentDefinition fragment = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                        .filter(candidate -> candidate.getName().equals(spread.getName()))
                        .findFirst()
                        .orElseThrow();
                if (isA(type, fragment.getTypeCondition().getName())) {
                    collect(type, fragment.getSelectionSet(), fields);
                }
            }
        }
    }

    private boolean isA(GraphQLObjectType type, String name) {
        return type.getName().equals(name)
                || (schema.getType(name) instanceof GraphQLInterfaceType anInterface
                        && PublishedSchema.implementations(schema, anInterface).contains(type));
    }

    private static boolean fits(String scalar, JsonNode value) {
        return switch (scalar) {
            case "Int" -> value.isInt();
            case "Boolean" -> value.isBoolean();
            case "ID", "String" -> value.isTextual();
            case "DateTime" -> value.isTextual() && value.asText().matches(TIME);
            case "GitObjectID" -> value.isTextual() && value.asText().matches("[0-9a-f]{40}");
            case "URI" ->
                value.isTextual() && !URI.create(value.asText()).toString().isEmpty();
            default -> false;
        };
    }

    private void expect(String at, boolean holds, String otherwise) {
        if (!holds) {
            deviations.add(at + " " + otherwise);
        }
    }
}
