package dev.starmirror.simulator;

import static dev.starmirror.simulator.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeviceFlowTest {

    private final ManualClock clock = new ManualClock();

    @SuppressWarnings("NullAway.Init")
    private GitHubSimulator simulator;

    @SuppressWarnings("NullAway.Init")
    private TestClient client;

    @BeforeEach
    void start() throws IOException {
        simulator = GitHubSimulator.start(SimulatorOptions.DEFAULTS.withStars(1).withClock(clock));
        client = new TestClient(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private JsonNode begin() throws IOException {
        return json(client.send("POST", "/login/device/code", "client_id=some&scope=", "accept", "application/json"));
    }

    private JsonNode poll(JsonNode begun) throws IOException {
        String form = "client_id=some&grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code&device_code="
                + begun.path("device_code").asText();
        return json(client.send("POST", "/login/oauth/access_token", form, "accept", "application/json"));
    }

    @Test
    void an_approved_code_becomes_a_token() throws IOException {
        JsonNode begun = begin();
        assertThat(begun.path("interval").asInt()).isEqualTo(5);
        assertThat(begun.path("expires_in").asInt()).isEqualTo(900);
        assertThat(begun.path("verification_uri").asText()).isNotEmpty();
        assertThat(poll(begun).path("error").asText()).isEqualTo("authorization_pending");

        clock.advance(Duration.ofSeconds(5));
        simulator.logins().approve(begun.path("user_code").asText());

        JsonNode granted = poll(begun);
        assertThat(granted.path("token_type").asText()).isEqualTo("bearer");
        String token = granted.path("access_token").asText();
        assertThat(client.getAnonymously("/user", "authorization", "bearer " + token)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void asking_too_often_makes_the_interval_longer() throws IOException {
        JsonNode begun = begin();
        poll(begun);
        clock.advance(Duration.ofSeconds(4));

        JsonNode slower = poll(begun);

        assertThat(slower.path("error").asText()).isEqualTo("slow_down");
        assertThat(slower.path("interval").asInt()).isEqualTo(10);
        clock.advance(Duration.ofSeconds(10));
        assertThat(poll(begun).path("error").asText()).isEqualTo("authorization_pending");
    }

    @Test
    void a_code_can_be_denied_and_expires() throws IOException {
        JsonNode denied = begin();
        client.send("POST", "/_simulator/deny-login", denied.path("user_code").asText());
        JsonNode late = begin();

        assertThat(poll(denied).path("error").asText()).isEqualTo("access_denied");
        clock.advance(Duration.ofMinutes(15));
        assertThat(poll(late).path("error").asText()).isEqualTo("expired_token");
    }
}
