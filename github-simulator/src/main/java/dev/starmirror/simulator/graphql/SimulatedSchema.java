package dev.starmirror.simulator.graphql;

import dev.starmirror.simulator.account.SimulatedRepository;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The executable schema: the subset's text joined to the simulator's data. */
final class SimulatedSchema {

    private static final String RESOURCE = "schema.graphql";

    private SimulatedSchema() {}

    static GraphQLSchema create() {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        for (String scalar : List.of("DateTime", "GitObjectID", "URI")) {
            wiring.scalar(GraphQLScalarType.newScalar()
                    .name(scalar)
                    .coercing(new TextCoercing())
                    .build());
        }
        QueryFields.addTo(wiring);
        AccountFields.addTo(wiring);
        StarFields.addTo(wiring);
        RepositoryFields.addTo(wiring);
        TopicFields.addTo(wiring);
        GitFields.addTo(wiring);
        PageInfo.addTo(wiring);
        for (String type : List.of("Node", "Actor", "RepositoryOwner", "UniformResourceLocatable", "Starrable")) {
            wiring.type(type, builder -> builder.typeResolver(byObject()));
        }
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(text()), wiring.build());
    }

    private static TypeResolver byObject() {
        return environment -> {
            String type = environment.getObject() instanceof SimulatedRepository
                    ? "Repository"
                    : environment.getObject() instanceof Owner owner && owner.organization() ? "Organization" : "User";
            return environment.getSchema().getObjectType(type);
        };
    }

    /** The text of the schema subset. */
    static String text() {
        try (InputStream in = SimulatedSchema.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + RESOURCE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows any value as its text: instants are ISO-8601 in UTC with seconds, as GitHub writes them. */
    private static final class TextCoercing implements Coercing<Object, String> {

        @Override
        public String serialize(Object result, GraphQLContext context, Locale locale) {
            return result.toString();
        }

        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            return input.toString();
        }

        @Override
        public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (input instanceof StringValue text && text.getValue() != null) {
                return text.getValue();
            }
            throw new CoercingParseLiteralException("A string was expected");
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return StringValue.of(input.toString());
        }
    }
}
