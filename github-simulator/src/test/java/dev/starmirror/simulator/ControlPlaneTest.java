package dev.starmirror.simulator;

import static dev.starmirror.simulator.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.starmirror.simulator.account.SimulatedRepository;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlPlaneTest {

    @SuppressWarnings("NullAway.Init")
    private GitHubSimulator simulator;

    @SuppressWarnings("NullAway.Init")
    private TestClient client;

    @BeforeEach
    void start() throws IOException {
        simulator =
                GitHubSimulator.start(SimulatorOptions.DEFAULTS.withStars(30).withAnnouncementGrace(Duration.ZERO));
        client = new TestClient(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private HttpResponse<String> post(String path, String body) throws IOException {
        return client.send("POST", "/_simulator/" + path, body);
    }

    private JsonNode statistics() throws IOException {
        return json(client.getAnonymously("/_simulator/stats"));
    }

    private SimulatedRepository newest() {
        return simulator.account().stars().get(0).repository();
    }

    @Test
    void statistics_count_what_was_asked_until_they_are_reset() throws IOException {
        client.query(Queries.PROBE);
        client.get("/user");
        client.get("/repos/" + newest().fullName() + "/readme");
        JsonNode counted = statistics();

        assertThat(counted.path("requests").asInt()).isEqualTo(3);
        assertThat(counted.path("graphql_requests").asInt()).isEqualTo(1);
        assertThat(counted.path("requests_by_kind").path("probe").asInt()).isEqualTo(1);
        assertThat(counted.path("graphql_points").asInt()).isEqualTo(1);
        assertThat(counted.path("rest_quota_used").asInt()).isEqualTo(2);
        assertThat(counted.path("readme_texts").asInt()).isEqualTo(1);
        assertThat(counted.path("bytes").asInt()).isPositive();
        assertThat(counted.path("max_concurrent").asInt()).isEqualTo(1);

        assertThat(post("reset-stats", "").statusCode()).isEqualTo(204);
        assertThat(statistics().path("requests").asInt()).isZero();
        assertThat(statistics().path("max_concurrent").asInt()).isZero();
    }

    @Test
    void a_churn_says_what_it_changed() throws IOException {
        JsonNode result = json(post("churn?new=3&unstar=2&rename=1&readmes=1&delete=1&seed=5", ""));

        assertThat(result.path("new")).hasSize(3);
        assertThat(result.path("unstar")).hasSize(2);
        assertThat(statistics().path("stars").asInt()).isEqualTo(30);
        assertThat(post("churn?unstar=1000", "").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "unstar, 404",
        "delete, 404",
        "private, 404",
        "block, 204",
        "star, 204",
        "saml, 204",
        "delete-owner, 404"
    })
    void repositories_are_changed_by_name(String action, int starred) throws IOException {
        String name = newest().fullName();

        assertThat(post("repositories/" + name + "/" + action, "").statusCode()).isEqualTo(200);

        assertThat(client.get("/user/starred/" + name).statusCode())
                .isEqualTo(starred == 404 && action.equals("delete-owner") ? 204 : starred);
    }

    @Test
    void names_readmes_and_descriptions_change_too() throws IOException {
        SimulatedRepository repository = newest();
        String name = repository.fullName();
        post("repositories/" + name + "/readme?path=docs/README.md", "new text");
        post("repositories/" + name + "/update", "{\"description\": \"new\", \"topics\": [\"a\"], \"license\": null}");
        post("repositories/" + name + "/transfer?to=other", "");
        JsonNode renamed = json(post("repositories/other/" + repository.name() + "/rename?to=thing", ""));

        assertThat(renamed.path("full_name").asText()).isEqualTo("other/thing");
        assertThat(renamed.path("description").asText()).isEqualTo("new");
        assertThat(renamed.path("license").isNull()).isTrue();
        assertThat(client.get("/repos/other/thing/readme", "accept", "application/vnd.github.raw")
                        .body())
                .isEqualTo("new text");
        assertThat(client.get("/repos/" + name).statusCode()).isEqualTo(301);
    }

    @Test
    void faults_can_be_scripted_and_taken_back() throws IOException {
        String faults = "[{\"fault\":\"error-page\",\"status\":504,\"on\":\"PROBE\",\"skip\":1},"
                + "{\"fault\":\"server-error\",\"on\":[\"REST_OTHER\"],\"times\":0}]";
        assertThat(post("faults", faults).statusCode()).isEqualTo(204);

        assertThat(client.queryResponse(Queries.PROBE).statusCode()).isEqualTo(200);
        assertThat(client.queryResponse(Queries.PROBE).statusCode()).isEqualTo(504);
        assertThat(client.queryResponse(Queries.PROBE).statusCode()).isEqualTo(200);
        assertThat(client.get("/user").statusCode()).isEqualTo(500);
        assertThat(client.get("/user").statusCode()).isEqualTo(500);

        client.send("DELETE", "/_simulator/faults", "");
        assertThat(client.get("/user").statusCode()).isEqualTo(200);
        assertThat(statistics().path("faults_struck").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error-page",
                "server-error",
                "connection-reset",
                "dropped-body",
                "malformed-json",
                "empty-body",
                "slow-response",
                "primary-limit",
                "secondary-limit",
                "partial-null",
                "unauthorized",
                "resource-limits",
                "too-many-repositories",
                "over-limit",
                "stuck-cursor",
                "short-page",
                "wrong-total"
            })
    void every_fault_has_a_name(String name) throws IOException {
        assertThat(post("faults", "{\"fault\":\"" + name + "\"}").statusCode()).isEqualTo(204);
        assertThat(statistics().path("faults_pending").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"fault\":\"unknown\"}",
                "{\"fault\":\"poisonous\"}",
                "{\"fault\":\"over-limit\",\"on\":\"X\"}",
                "["
            })
    void nonsense_is_refused(String body) throws IOException {
        assertThat(post("faults", body).statusCode()).isEqualTo(400);
        assertThat(statistics().path("faults_pending").asInt()).isZero();
    }

    @Test
    void limits_change_while_it_runs() throws IOException {
        assertThat(post("limits?points=1&rest=1&concurrency=0", "").statusCode())
                .isEqualTo(204);

        client.query(Queries.PROBE);
        assertThat(client.query(Queries.PROBE)
                        .path("errors")
                        .path(0)
                        .path("type")
                        .asText())
                .isEqualTo("RATE_LIMITED");
        client.get("/user");
        assertThat(client.get("/user").statusCode()).isEqualTo(403);
        assertThat(statistics().path("violations").asInt()).isEqualTo(4 + 2);
        assertThat(post("limits?pints=1", "").statusCode()).isEqualTo(400);
        assertThat(post("limits?points=x", "").statusCode()).isEqualTo(400);
    }

    @Test
    void the_truth_can_be_had_in_parts_and_without_texts() throws IOException {
        String part = client.getAnonymously("/_simulator/stars?offset=28&limit=5&text=false")
                .body();

        assertThat(part.lines()).hasSize(2);
        assertThat(part).contains("\"oid\"").doesNotContain("\"text\"");
    }

    @Test
    void tokens_can_be_revoked() throws IOException {
        post("revoke-token", "good");

        assertThat(client.get("/user").statusCode()).isEqualTo(401);
    }
}
