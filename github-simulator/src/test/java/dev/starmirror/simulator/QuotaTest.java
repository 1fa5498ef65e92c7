package dev.starmirror.simulator;

import static dev.starmirror.simulator.TestClient.header;
import static dev.starmirror.simulator.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.starmirror.simulator.limit.Violation;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuotaTest {

    private final ManualClock clock = new ManualClock();

    @SuppressWarnings("NullAway.Init")
    private GitHubSimulator simulator;

    @SuppressWarnings("NullAway.Init")
    private TestClient client;

    @BeforeEach
    void start() throws IOException {
        simulator = GitHubSimulator.start(SimulatorOptions.DEFAULTS
                .withStars(120)
                .withLimits(2, 3)
                .withClock(clock)
                .withAnnouncementGrace(Duration.ZERO));
        client = new TestClient(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void points_run_out_and_come_back_an_hour_after_the_first_was_spent() throws IOException {
        HttpResponse<String> first = client.queryResponse(Queries.PROBE);
        assertThat(header(first, "x-ratelimit-resource")).isEqualTo("graphql");
        assertThat(header(first, "x-ratelimit-limit")).isEqualTo("2");
        assertThat(header(first, "x-ratelimit-used")).isEqualTo("1");
        assertThat(header(first, "x-ratelimit-remaining")).isEqualTo("1");
        assertThat(Instant.ofEpochSecond(Long.parseLong(header(first, "x-ratelimit-reset"))))
                .isEqualTo("2026-03-01T11:00:00Z");
        clock.advance(Duration.ofMinutes(59));
        client.query(Queries.PROBE);

        HttpResponse<String> limited = client.queryResponse(Queries.PROBE);

        assertThat(limited.statusCode()).isEqualTo(200);
        assertThat(header(limited, "x-ratelimit-remaining")).isEqualTo("0");
        assertThat(json(limited).path("errors").path(0).path("type").asText()).isEqualTo("RATE_LIMITED");
        assertThat(json(limited).has("data")).isFalse();
        clock.advance(Duration.ofSeconds(60));
        assertThat(client.query(Queries.PROBE).path("data").isObject()).isTrue();
    }

    @Test
    void asking_after_the_answer_said_that_nothing_remains_is_a_violation() throws IOException {
        client.query(Queries.PROBE);
        client.query(Queries.PROBE);
        assertThat(simulator.limits().violations().count()).isZero();

        client.query(Queries.PROBE);

        assertThat(simulator.limits().violations().violations())
                .extracting(Violation::rule)
                .containsExactly(Violation.Rule.PAST_THE_LIMIT);
        assertThat(simulator.traffic().counts().refused()).isEqualTo(1);
        assertThat(simulator.traffic().counts().graphQlPoints()).isEqualTo(2);
    }

    @Test
    void REST_and_GraphQL_have_quotas_of_their_own() throws IOException {
        client.query(Queries.PROBE);
        client.query(Queries.PROBE);

        HttpResponse<String> user = client.get("/user");

        assertThat(user.statusCode()).isEqualTo(200);
        assertThat(header(user, "x-ratelimit-resource")).isEqualTo("core");
        assertThat(header(user, "x-ratelimit-remaining")).isEqualTo("2");
    }

    @Test
    void REST_answers_403_when_its_requests_are_spent_but_still_tells_the_quota() throws IOException {
        for (int i = 0; i < 3; i++) {
            client.get("/user");
        }
        HttpResponse<String> limited = client.get("/user");

        assertThat(limited.statusCode()).isEqualTo(403);
        assertThat(header(limited, "x-ratelimit-remaining")).isEqualTo("0");
        assertThat(json(limited).path("message").asText()).contains("API rate limit exceeded");
        JsonNode quota = json(client.get("/rate_limit"));
        assertThat(quota.path("resources").path("core").path("remaining").asInt())
                .isZero();
        assertThat(quota.path("resources").path("graphql").path("remaining").asInt())
                .isEqualTo(2);
    }

    @Test
    void without_a_token_there_are_sixty_requests_and_no_GraphQL() throws IOException {
        HttpResponse<String> page = client.getAnonymously("/users/octo-stargazer/starred");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "x-ratelimit-limit")).isEqualTo("60");
        assertThat(header(page, "x-oauth-scopes")).isEqualTo("absent");
        assertThat(client.getAnonymously("/user/starred").statusCode()).isEqualTo(401);
        assertThat(client.send("POST", "/graphql", "{\"query\":\"{viewer{login}}\"}")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_bad_or_revoked_token_is_refused() throws IOException {
        simulator.tokens().revoke("good");

        assertThat(client.get("/user").statusCode()).isEqualTo(401);
        assertThat(client.queryResponse(Queries.PROBE).statusCode()).isEqualTo(401);
        assertThat(client.getAnonymously("/user", "authorization", "bearer bad-token")
                        .statusCode())
                .isEqualTo(401);
        assertThat(client.getAnonymously("/user", "authorization", "bearer other")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_unchanged_page_is_304_without_link_and_free() throws IOException {
        HttpResponse<String> page = client.get("/user/starred?per_page=50");
        HttpResponse<String> again = client.get("/user/starred?per_page=50", "if-none-match", header(page, "etag"));

        assertThat(header(page, "link")).contains("rel=\"next\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "link")).isEqualTo("absent");
        assertThat(header(again, "x-ratelimit-remaining")).isEqualTo(header(page, "x-ratelimit-remaining"));
        assertThat(simulator.traffic().counts().notModified()).isEqualTo(1);
        assertThat(simulator.traffic().counts().restQuotaUsed()).isEqualTo(1);

        simulator.starNew(1);
        assertThat(client.get("/user/starred?per_page=50", "if-none-match", header(page, "etag"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void warming_up_counts_nowhere() throws IOException {
        simulator.warmUp();

        assertThat(simulator.traffic().counts().requests()).isEmpty();
        assertThat(header(client.queryResponse(Queries.PROBE), "x-ratelimit-used"))
                .isEqualTo("1");
    }

    @Test
    void dates_are_those_of_the_clock() throws IOException {
        assertThat(client.get("/user").headers().allValues("date")).containsExactly("Sun, 01 Mar 2026 10:00:00 GMT");
    }
}
