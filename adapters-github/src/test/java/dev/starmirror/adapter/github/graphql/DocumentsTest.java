package dev.starmirror.adapter.github.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.simulator.SimulatedGitHub;
import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds every question against GitHub's published schema where it lies beside the repository, else against the simulator's part of it,
 * which its own tests hold against the whole.
 */
class DocumentsTest {
    private static @Nullable GraphQLSchema schema;

    @BeforeAll
    static void readSchema() {
        Optional<Path> file = SharedFiles.find("github/schema.graphql");
        try (Reader text = file.isPresent() ? Files.newBufferedReader(file.get()) : simulated()) {
            ParserOptions sizes = ParserOptions.newParserOptions()
                    .maxCharacters(10_000_000)
                    .maxTokens(1_000_000)
                    .build();
            TypeDefinitionRegistry types = new SchemaParser().parse(text, sizes);
            types.getTypes(ObjectTypeDefinition.class).forEach(type -> nameFieldsOnce(types, type));
            schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(types);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader simulated() {
        return new InputStreamReader(
                Objects.requireNonNull(
                        SimulatedGitHub.class.getResourceAsStream("graphql/schema.graphql"), "the simulator's schema"),
                StandardCharsets.UTF_8);
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

    static Stream<String> documents() {
        return Stream.of(
                Documents.probe(true),
                Documents.probe(false),
                Documents.page(true),
                Documents.page(false),
                Documents.outline(true),
                Documents.outline(false),
                Documents.positions(true),
                Documents.positions(false),
                Documents.everywhere(),
                Documents.presence(),
                Documents.named(1),
                Documents.named(100),
                Documents.texts(1),
                Documents.texts(100));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void is_a_question_that_GitHubs_schema_answers(String document) {
        assertThat(errors(document)).isEmpty();
    }

    @Test
    void finds_a_field_that_the_schema_does_not_have() {
        assertThat(errors("query Broken { viewer { readme } }")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void asks_for_nothing_that_may_cost_a_repository_its_answer(String document) {
        assertThat(document.toLowerCase(Locale.ROOT))
                .doesNotContain("issues", "pullrequests", "stargazers", "owner {", "owner{");
    }

    private static String errors(String document) {
        GraphQLSchema known = schema;
        if (known == null) {
            throw new IllegalStateException("No schema");
        }
        var result = ParseAndValidate.parseAndValidate(
                known, ExecutionInput.newExecutionInput(document).build());
        return result.getErrors().isEmpty() ? "" : result.getErrors().toString();
    }
}
