package dev.starmirror.simulator;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** GitHub's published GraphQL schema, where it lies beside the repository, and the simulator's part of it. */
final class PublishedSchema {

    private PublishedSchema() {}

    /** GitHub's; the test is skipped where it is not there. */
    static TypeDefinitionRegistry whole() {
        Optional<Path> file = SharedFiles.find("github/schema.graphql");
        assumeTrue(file.isPresent(), "skipped: GitHub's schema is not at ../shared/github/schema.graphql");
        try {
            return parse(Files.readString(file.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the simulator offers of it. */
    static TypeDefinitionRegistry subset() {
        try (InputStream in =
                Objects.requireNonNull(PublishedSchema.class.getResourceAsStream("graphql/schema.graphql"))) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TypeDefinitionRegistry parse(String text) {
        ParserOptions generous = ParserOptions.newParserOptions()
                .maxCharacters(Integer.MAX_VALUE)
                .maxTokens(Integer.MAX_VALUE)
                .maxWhitespaceTokens(Integer.MAX_VALUE)
                .captureIgnoredChars(false)
                .captureSourceLocation(false)
                .build();
        return new SchemaParser().parse(new StringReader(text), generous);
    }

    /** To hold questions and answers against. */
    static GraphQLSchema schema(TypeDefinitionRegistry types) {
        types.getTypes(ObjectTypeDefinition.class).forEach(type -> nameFieldsOnce(types, type));
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(types);
    }

    /** The types that implement it. */
    static List<GraphQLObjectType> implementations(GraphQLSchema schema, GraphQLInterfaceType anInterface) {
        return Objects.requireNonNull(schema.getImplementations(anInterface));
    }

    /** GitHub's own file lists two fields of one type twice, which graphql-java rightly refuses. */
    private static void nameFieldsOnce(TypeDefinitionRegistry types, ObjectTypeDefinition type) {
        Map<String, FieldDefinition> fields = new LinkedHashMap<>();
        type.getFieldDefinitions().forEach(field -> fields.putIfAbsent(field.getName(), field));
        if (fields.size() < type.getFieldDefinitions().size()) {
            types.remove(type);
            types.add(type.transform(builder -> builder.fieldDefinitions(List.copyOf(fields.values()))));
        }
    }
}
