package dev.starmirror.simulator;

import static dev.starmirror.simulator.TestClient.header;
import static dev.starmirror.simulator.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.starmirror.simulator.fault.Fault;
import dev.starmirror.simulator.fault.RequestKind;
import dev.starmirror.simulator.fault.RetryAfter;
import dev.starmirror.simulator.fault.ScriptedFault;
import dev.starmirror.simulator.limit.Violation;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {

    private final ManualClock clock = new ManualClock();

    @SuppressWarnings("NullAway.Init")
    private GitHubSimulator simulator;

    @SuppressWarnings("NullAway.Init")
    private TestClient client;

    @BeforeEach
    void start() throws IOException {
        simulator = GitHubSimulator.start(
                SimulatorOptions.DEFAULTS.withStars(30).withClock(clock).withAnnouncementGrace(Duration.ZERO));
        client = new TestClient(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private void onProbe(Fault fault) {
        simulator.faults().add(ScriptedFault.once(fault, RequestKind.PROBE));
    }

    private void onPage(Fault fault) {
        simulator.faults().add(ScriptedFault.once(fault, RequestKind.STARS_PAGE));
    }

    private JsonNode page(int first) throws IOException {
        return client.query(Queries.PAGE, Map.of("first", first));
    }

    private static JsonNode stars(JsonNode answer) {
        return answer.path("data").path("viewer").path("starredRepositories");
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void a_gateway_answers_in_HTML(int status) throws IOException {
        onProbe(new Fault.ErrorPage(status, Duration.ZERO));

        HttpResponse<String> failed = client.queryResponse(Queries.PROBE);

        assertThat(failed.statusCode()).isEqualTo(status);
        assertThat(header(failed, "content-type")).startsWith("text/html");
        assertThat(failed.body()).contains("<html>");
        assertThat(client.queryResponse(Queries.PROBE).statusCode()).isEqualTo(200);
        assertThat(simulator.traffic().counts().graphQlPoints())
                .as("the failure cost twice")
                .isEqualTo(3);
    }

    @Test
    void a_server_error_has_a_JSON_body() throws IOException {
        onProbe(new Fault.ServerError());

        HttpResponse<String> failed = client.queryResponse(Queries.PROBE);

        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(json(failed).path("message").asText()).isEqualTo("Server Error");
    }

    @Test
    void a_connection_is_reset_or_dropped_in_the_body() throws IOException {
        onProbe(new Fault.ConnectionReset());
        onProbe(new Fault.DroppedBody());

        assertThatThrownBy(() -> client.query(Queries.PROBE)).isInstanceOf(IOException.class);
        // The reset came first, the dropped body struck with it: both are spent.
        onProbe(new Fault.DroppedBody());
        assertThatThrownBy(() -> client.queryResponse(Queries.PROBE)).isInstanceOf(IOException.class);
        assertThat(client.query(Queries.PROBE).has("data")).isTrue();
    }

    @Test
    void a_body_is_broken_or_missing() throws IOException {
        onProbe(new Fault.MalformedJson());
        assertThatThrownBy(() -> client.query(Queries.PROBE)).hasCauseInstanceOf(JsonProcessingException.class);

        onProbe(new Fault.EmptyBody());
        HttpResponse<String> empty = client.queryResponse(Queries.PROBE);
        assertThat(empty.statusCode()).isEqualTo(200);
        assertThat(empty.body()).isEmpty();
    }

    @Test
    void a_fault_strikes_only_its_kind_after_skipping_and_as_often_as_told() throws IOException {
        simulator
                .faults()
                .add(ScriptedFault.once(new Fault.ServerError(), RequestKind.PROBE)
                        .after(1)
                        .times(2));

        assertThat(page(5).has("data")).isTrue();
        assertThat(client.queryResponse(Queries.PROBE).statusCode()).isEqualTo(200);
        assertThat(client.queryResponse(Queries.PROBE).statusCode()).isEqualTo(500);
        assertThat(client.queryResponse(Queries.PROBE).statusCode()).isEqualTo(500);
        assertThat(client.queryResponse(Queries.PROBE).statusCode()).isEqualTo(200);
        assertThat(simulator.faults().strikes()).isEqualTo(2);
        assertThat(simulator.faults().pending()).isZero();
    }

    @Test
    void the_primary_limit_is_suddenly_reached() throws IOException {
        onPage(new Fault.PrimaryLimit());

        HttpResponse<String> limited = client.queryResponse(Queries.PAGE, Map.of("first", 5));

        assertThat(limited.statusCode()).isEqualTo(200);
        assertThat(header(limited, "x-ratelimit-remaining")).isEqualTo("0");
        assertThat(json(limited).path("errors").path(0).path("type").asText()).isEqualTo("RATE_LIMITED");
    }

    @ParameterizedTest
    @CsvSource({
        "403, SECONDS, 90",
        "429, DATE, 'Sun, 01 Mar 2026 10:01:30 GMT'",
        "403, NONE, absent",
        "200, SECONDS, 90"
    })
    void a_secondary_limit_closes_everything_until_it_ends(int status, RetryAfter form, String shown)
            throws IOException {
        onPage(new Fault.SecondaryLimit(status, form, Duration.ofSeconds(90)));

        HttpResponse<String> limited = client.queryResponse(Queries.PAGE, Map.of("first", 5));

        assertThat(limited.statusCode()).isEqualTo(status);
        assertThat(header(limited, "retry-after")).isEqualTo(shown);
        assertThat(header(limited, "x-ratelimit-remaining")).isNotEqualTo("0");
        assertThat(limited.body()).contains("secondary rate limit");
        clock.advance(Duration.ofSeconds(89));
        assertThat(client.get("/user").statusCode()).as("one second early").isEqualTo(403);
        assertThat(simulator.limits().violations().violations())
                .extracting(Violation::rule)
                .containsExactly(Violation.Rule.CLOSED_WINDOW);
        clock.advance(Duration.ofSeconds(1));
        assertThat(client.get("/user").statusCode()).isEqualTo(200);
        assertThat(simulator.limits().violations().count()).isEqualTo(1);
    }

    @Test
    void beyond_the_resource_limits_nodes_are_null() throws IOException {
        onPage(new Fault.ResourceLimits(4));

        JsonNode answer = page(10);

        JsonNode edges = stars(answer).path("edges");
        assertThat(edges).hasSize(10);
        assertThat(edges.get(3).path("node").isObject()).isTrue();
        assertThat(edges.get(4).isNull()).isTrue();
        assertThat(answer.path("errors")).hasSize(6);
        assertThat(answer.path("errors").path(0).path("type").asText()).isEqualTo("RESOURCE_LIMITS_EXCEEDED");
    }

    @Test
    void an_answer_can_have_holes_for_no_reason() throws IOException {
        onPage(new Fault.PartialNull(4));

        JsonNode answer = page(10);

        assertThat(stars(answer).path("edges").get(3).path("node").isObject()).isTrue();
        assertThat(stars(answer).path("edges").get(4).isNull()).isTrue();
        assertThat(answer.path("errors").findValuesAsText("type")).hasSize(6).containsOnly("INTERNAL");
    }

    @Test
    void a_repository_behind_single_sign_on_nulls_its_edge() throws IOException {
        String name = simulator.account().stars().get(2).repository().fullName();
        simulator.faults().add(ScriptedFault.always(new Fault.SamlProtected(name)));

        JsonNode answer = page(5);

        assertThat(stars(answer).path("edges").get(2).isNull()).isTrue();
        assertThat(stars(answer).path("edges").get(3).isObject()).isTrue();
        JsonNode error = answer.path("errors").path(0);
        assertThat(error.path("type").asText()).isEqualTo("FORBIDDEN");
        assertThat(error.path("path").toString())
                .isEqualTo("[\"viewer\",\"starredRepositories\",\"edges\",2,\"node\"]");
        assertThat(error.path("extensions").path("saml_failure").asBoolean()).isTrue();
        assertThat(client.get("/repos/" + name).statusCode()).isEqualTo(403);
        assertThat(json(client.get("/user/starred?per_page=5"))).hasSize(4);
    }

    @Test
    void a_poisonous_repository_fails_every_request_that_contains_it() throws IOException {
        String name = simulator.account().stars().get(2).repository().fullName();
        simulator.faults().add(ScriptedFault.always(new Fault.Poisonous(name)));

        assertThat(client.queryResponse(Queries.PAGE, Map.of("first", 3)).statusCode())
                .isEqualTo(502);
        assertThat(client.queryResponse(Queries.PAGE, Map.of("first", 2)).statusCode())
                .isEqualTo(200);
        assertThat(client.get("/repos/" + name + "/readme").statusCode()).isEqualTo(502);
    }

    @Test
    void too_large_a_page_fails_and_a_smaller_one_does_not() throws IOException {
        simulator.faults().add(ScriptedFault.always(new Fault.TooManyRepositories(10)));

        assertThat(client.queryResponse(Queries.PAGE, Map.of("first", 11)).statusCode())
                .isEqualTo(502);
        assertThat(client.queryResponse(Queries.PAGE, Map.of("first", 10)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_listing_can_lie() throws IOException {
        onPage(new Fault.OverLimit());
        onPage(new Fault.WrongTotal(-3));
        onPage(new Fault.ShortPage(2));
        JsonNode lies = stars(page(10));

        assertThat(lies.path("isOverLimit").asBoolean()).isTrue();
        assertThat(lies.path("totalCount").asInt()).isEqualTo(27);
        assertThat(lies.path("edges")).hasSize(2);
        assertThat(lies.path("pageInfo").path("hasNextPage").asBoolean()).isTrue();
        assertThat(lies.path("pageInfo").path("endCursor"))
                .isEqualTo(lies.path("edges").get(1).path("cursor"));
    }

    @Test
    void a_cursor_can_stand_still() throws IOException {
        String cursor = stars(page(28)).path("pageInfo").path("endCursor").asText();
        onPage(new Fault.StuckCursor());

        JsonNode stuck = stars(client.query(Queries.PAGE, Map.of("first", 28, "after", cursor)));

        assertThat(stuck.path("pageInfo").path("endCursor").asText()).isEqualTo(cursor);
        assertThat(stuck.path("pageInfo").path("hasNextPage").asBoolean()).isTrue();
    }

    @Test
    void a_token_is_refused_in_the_middle() throws IOException {
        onProbe(new Fault.Unauthorized());

        assertThat(client.queryResponse(Queries.PROBE).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(
            value = RequestKind.class,
            names = {"PROBE", "STARS_PAGE", "README_BATCH", "LOCATE", "LOOKUP", "ACCOUNT"})
    void queries_are_told_apart_by_what_they_are_for(RequestKind kind) throws IOException {
        Map<RequestKind, List<String>> queries = Map.of(
                RequestKind.PROBE,
                        List.of(
                                Queries.PROBE,
                                "{viewer{starredRepositories(first:5){edges{starredAt node{id databaseId}}}}}",
                                "{viewer{starredRepositories{totalCount}}}"),
                RequestKind.STARS_PAGE,
                        List.of(
                                "{viewer{starredRepositories(first:1){nodes{description}}}}",
                                "{user(login:\"octo-stargazer\"){starredRepositories(first:1){edges{node{object(expression:\"HEAD:README.md\"){oid}}}}}}"),
                RequestKind.README_BATCH,
                        List.of(
                                "{repository(owner:\"a\",name:\"b\"){object(expression:\"HEAD:README.md\"){... on Blob{text}}}}"),
                RequestKind.LOCATE,
                        List.of(
                                "{repository(owner:\"a\",name:\"b\"){object(expression:\"HEAD:\"){... on Tree{entries{name}}}}}"),
                RequestKind.LOOKUP,
                        List.of("{nodes(ids:[\"R_kgDOAAAAAA\"]){... on Repository{nameWithOwner viewerHasStarred}}}"),
                RequestKind.ACCOUNT, List.of("{viewer{login}}", "{rateLimit{remaining}}"));

        for (String query : queries.getOrDefault(kind, List.of())) {
            client.query(query);
        }

        assertThat(simulator.traffic().counts().requests())
                .containsExactly(
                        Map.entry(kind, queries.getOrDefault(kind, List.of()).size()));
    }
}
