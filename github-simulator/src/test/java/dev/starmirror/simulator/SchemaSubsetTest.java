package dev.starmirror.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AstPrinter;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.TypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every type, field, argument and nullability the simulator offers is GitHub's own. */
class SchemaSubsetTest {

    @Test
    void the_subset_is_contained_in_GitHubs_schema() {
        assertThat(differences(PublishedSchema.subset(), PublishedSchema.whole()))
                .isEmpty();
    }

    @Test
    void a_field_GitHub_does_not_have_is_noticed() {
        TypeDefinitionRegistry whole = PublishedSchema.parse("type Query { a(x: Int): String! }");

        assertThat(differences(PublishedSchema.parse("type Query { a(x: Int): String! }"), whole))
                .isEmpty();
        assertThat(differences(PublishedSchema.parse("type Query { b: String }"), whole))
                .isNotEmpty();
        assertThat(differences(PublishedSchema.parse("type Query { a(x: Int): String }"), whole))
                .isNotEmpty();
        assertThat(differences(PublishedSchema.parse("type Query { a(y: Int): String! }"), whole))
                .isNotEmpty();
        assertThat(differences(PublishedSchema.parse("type Query { a(x: Int!): String! }"), whole))
                .isNotEmpty();
        assertThat(differences(PublishedSchema.parse("type Query { a(x: Int = 1): String! }"), whole))
                .isNotEmpty();
        assertThat(differences(PublishedSchema.parse("type Query { a: String! } type Other { a: Int }"), whole))
                .isNotEmpty();
    }

    private static List<String> differences(TypeDefinitionRegistry subset, TypeDefinitionRegistry whole) {
        List<String> differences = new ArrayList<>();
        Map<String, TypeDefinition<?>> theirs = all(whole);
        for (Map.Entry<String, TypeDefinition<?>> entry : all(subset).entrySet()) {
            TypeDefinition<?> real = theirs.get(entry.getKey());
            if (real == null || !real.getClass().equals(entry.getValue().getClass())) {
                differences.add("GitHub has no such " + entry.getKey());
            } else {
                differences.addAll(missing(entry.getValue(), real));
            }
        }
        return differences;
    }

    private static List<String> missing(TypeDefinition<?> type, TypeDefinition<?> real) {
        List<String> theirs = members(real);
        return members(type).stream()
                .filter(member -> !theirs.contains(member))
                .map(member -> type.getName() + ": " + member)
                .toList();
    }

    /** Each field, argument, value or interface as one line of text. */
    private static List<String> members(TypeDefinition<?> type) {
        List<String> members = new ArrayList<>();
        if (type instanceof ImplementingTypeDefinition<?> implementing) {
            implementing
                    .getImplements()
                    .forEach(parent -> members.add("implements " + AstPrinter.printAstCompact(parent)));
            for (FieldDefinition field : implementing.getFieldDefinitions()) {
                members.add(field.getName() + ": " + AstPrinter.printAstCompact(field.getType()));
                field.getInputValueDefinitions().forEach(value -> members.add(field.getName() + describe(value)));
            }
        } else if (type instanceof EnumTypeDefinition values) {
            values.getEnumValueDefinitions().forEach(value -> members.add(value.getName()));
        } else if (type instanceof InputObjectTypeDefinition input) {
            input.getInputValueDefinitions().forEach(value -> members.add(describe(value)));
        }
        return members;
    }

    private static String describe(InputValueDefinition value) {
        String byDefault =
                value.getDefaultValue() == null ? "" : " = " + AstPrinter.printAstCompact(value.getDefaultValue());
        return "(" + value.getName() + ": " + AstPrinter.printAstCompact(value.getType()) + byDefault + ")";
    }

    private static Map<String, TypeDefinition<?>> all(TypeDefinitionRegistry registry) {
        Map<String, TypeDefinition<?>> all = new HashMap<>();
        registry.types().forEach(all::put);
        registry.scalars().forEach(all::put);
        return all;
    }
}
