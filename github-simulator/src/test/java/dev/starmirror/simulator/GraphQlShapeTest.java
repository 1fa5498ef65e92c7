package dev.starmirror.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starmirror.simulator.account.Availability;
import dev.starmirror.simulator.account.RepositoryBuilder;
import dev.starmirror.simulator.account.RepositoryFile;
import dev.starmirror.simulator.fault.Fault;
import dev.starmirror.simulator.fault.RequestKind;
import dev.starmirror.simulator.fault.RetryAfter;
import dev.starmirror.simulator.fault.ScriptedFault;
import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of every query is what GitHub's published schema says, also where an answer has errors. */
class GraphQlShapeTest {

    private static final EveryField EVERY_FIELD = new EveryField(PublishedSchema.schema(PublishedSchema.subset()));
    private static final String VIEWER = "{ viewer " + EVERY_FIELD.of("User") + " }";

    private static @Nullable GraphQLSchema published;

    @SuppressWarnings("NullAway.Init")
    private GitHubSimulator simulator;

    @SuppressWarnings("NullAway.Init")
    private TestClient client;

    @BeforeAll
    static void readSchema() {
        published = PublishedSchema.schema(PublishedSchema.whole());
    }

    @BeforeEach
    void start() throws IOException {
        simulator = GitHubSimulator.start(SimulatorOptions.DEFAULTS.withStars(20));
        simulator
                .account()
                .star(new RepositoryBuilder(7, "some", "thing")
                        .organization(true)
                        .files(List.of(
                                RepositoryFile.of("README.md", "text"),
                                RepositoryFile.of("docs/more.md", "more"),
                                RepositoryFile.symlink("link.md", "README.md")))
                        .build());
        simulator
                .account()
                .star(new RepositoryBuilder(8, "some", "emptiness")
                        .defaultBranch(null)
                        .build());
        client = new TestClient(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    static Stream<String> queries() {
        return Stream.of(
                VIEWER,
                "{ user(login: \"octo-stargazer\") " + EVERY_FIELD.of("User") + " }",
                "{ repositoryOwner(login: \"octo-stargazer\") " + EVERY_FIELD.of("RepositoryOwner") + " }",
                "{ repository(owner: \"some\", name: \"thing\") " + EVERY_FIELD.of("Repository") + " }",
                "{ rateLimit " + EVERY_FIELD.of("RateLimit") + " }",
                "{ nodes(ids: [\"R_kgDOAAAABw\", \"R_kgDOAAAACA\", \"nonsense\"]) " + EVERY_FIELD.of("Node") + " }",
                "{ node(id: \"R_kgDOAAAABw\") { __typename ...Named } } fragment Named on Repository { name owner { __typename login } }");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void answers(String query) throws IOException {
        HttpResponse<String> answer = client.queryResponse(query);

        DocumentedShape.GRAPHQL.accepts(answer.body());
        assertAsPublished(query, TestClient.json(answer));
        assertThat(TestClient.json(answer).path("data").elements().next().size())
                .as("%s", query)
                .isGreaterThan(0);
        assertThat(TestClient.header(answer, "x-ratelimit-resource")).isEqualTo("graphql");
        assertThat(TestClient.header(answer, "content-type")).isEqualTo("application/json; charset=utf-8");
    }

    @Test
    void parts_that_cannot_be_read() throws IOException {
        simulator.account().setAvailability(7, Availability.BLOCKED);
        simulator.account().deleteOwner(8);
        String hidden = simulator.account().stars().get(5).repository().fullName();
        simulator.faults().add(ScriptedFault.always(new Fault.SamlProtected(hidden)));
        assertHasErrorsAtNulls(VIEWER, "FORBIDDEN");

        simulator.faults().clear();
        simulator.faults().add(ScriptedFault.always(new Fault.ResourceLimits(4)));
        assertHasErrorsAtNulls(VIEWER, "RESOURCE_LIMITS_EXCEEDED");
        simulator.faults().clear();
        assertHasErrorsAtNulls("{ gone: repository(owner: \"some\", name: \"nothing\") { name } }", "NOT_FOUND");
        assertHasErrorsAtNulls("{ organization(login: \"some\") " + EVERY_FIELD.of("Organization") + " }", "NOT_FOUND");
        assertHasErrorsAtNulls("{ nodes(ids: [\"R_kgDOAAAAAA\"]) { __typename } }", "NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({"200, RATE_LIMITED", "200, ", "403, ", "429, "})
    void refusals_as_a_whole(int status, @Nullable String type) throws IOException {
        Fault fault = type == null
                ? new Fault.SecondaryLimit(status, RetryAfter.SECONDS, Duration.ofSeconds(60))
                : new Fault.PrimaryLimit();
        simulator.faults().add(ScriptedFault.once(fault, RequestKind.ACCOUNT));

        HttpResponse<String> refused = client.queryResponse("{ viewer { login } }");

        assertThat(refused.statusCode()).isEqualTo(status);
        (status == 200 ? DocumentedShape.GRAPHQL : DocumentedShape.ERROR).accepts(refused.body());
        assertThat(TestClient.json(refused).findValuesAsText("type"))
                .isEqualTo(type == null ? List.of() : List.of(type));
    }

    @Test
    void questions_that_make_no_sense() throws IOException {
        for (String query : List.of(
                "{ viewer { nothing } }", "{ viewer", " ", "{ viewer { starredRepositories { nodes { name } } } }")) {
            HttpResponse<String> refused = client.queryResponse(query);
            DocumentedShape.GRAPHQL.accepts(refused.body());
            assertThat(TestClient.json(refused).has("data")).isFalse();
        }
        DocumentedShape.ERROR.accepts(client.send("POST", "/graphql", "no JSON", "authorization", "bearer good")
                .body());
        DocumentedShape.ERROR.accepts(client.send("POST", "/graphql", "{}").body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ viewer { login } } | {\"viewer\": {\"login\": null}}",
                "{ viewer { login } } | {\"viewer\": {}}",
                "{ viewer { login } } | {\"viewer\": {\"login\": \"a\", \"name\": \"b\"}}",
                "{ viewer { login } } | {\"viewer\": {\"login\": 1}}",
                "{ viewer { createdAt } } | {\"viewer\": {\"createdAt\": \"yesterday\"}}",
                "{ viewer { databaseId } } | {\"viewer\": {\"databaseId\": 3000000000}}",
                "{ node(id: \"x\") { __typename } } | {\"node\": {\"__typename\": \"RateLimit\"}}",
                "{ viewer { readme } } | {}"
            })
    void another_shape_is_noticed(String query, String data) throws IOException {
        assertThat(AnswerShape.deviations(schema(), query, new ObjectMapper().readTree(data)))
                .isNotEmpty();
    }

    private void assertHasErrorsAtNulls(String query, String type) throws IOException {
        HttpResponse<String> response = client.queryResponse(query);
        JsonNode answer = TestClient.json(response);

        DocumentedShape.GRAPHQL.accepts(response.body());
        assertAsPublished(query, answer);
        assertThat(answer.path("errors").findValuesAsText("type")).contains(type);
        for (JsonNode error : answer.path("errors")) {
            JsonNode place = answer.path("data");
            for (JsonNode step : error.path("path")) {
                place = step.isInt() ? place.path(step.asInt()) : place.path(step.asText());
                if (place.isNull()) {
                    break;
                }
            }
            assertThat(place.isNull()).as("%s names what is null", error).isTrue();
        }
    }

    private static void assertAsPublished(String query, JsonNode answer) {
        assertThat(AnswerShape.deviations(schema(), query, answer.path("data"))).isEmpty();
    }

    private static GraphQLSchema schema() {
        GraphQLSchema known = published;
        if (known == null) {
            throw new IllegalStateException("No schema");
        }
        return known;
    }
}
