package dev.starmirror.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.simulator.http.SimulatedRequest;
import dev.starmirror.simulator.http.SimulatedResponse;
import dev.starmirror.simulator.limit.MinuteLimits;
import dev.starmirror.simulator.limit.Violation;
import dev.starmirror.simulator.limit.Violation.Rule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What GitHub allows within a minute and tells in no header. */
class MinuteLimitsTest {
    private static final Map<String, String> TOKEN = Map.of("authorization", "Bearer token");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ManualClock clock = new ManualClock();
    private final SimulatedGitHub github = new SimulatedGitHub(
            SimulatorOptions.DEFAULTS.withStars(100).withClock(clock).withAnnouncementGrace(Duration.ZERO));

    @Test
    void a_request_too_many_in_a_minute_is_refused_and_a_violation() {
        for (int i = 0; i < MinuteLimits.REST_POINTS; i++) {
            assertThat(rest().status()).isEqualTo(200);
        }
        assertThat(github.limits().violations().count()).isZero();

        assertThat(rest().status()).isEqualTo(403);
        assertThat(github.limits().violations().violations())
                .extracting(Violation::rule)
                .containsExactly(Rule.POINTS_PER_MINUTE);
    }

    @Test
    void the_minute_goes_with_the_clock() {
        for (int minute = 0; minute < 3; minute++) {
            for (int i = 0; i < MinuteLimits.REST_POINTS; i++) {
                assertThat(rest().status()).isEqualTo(200);
            }
            clock.advance(MINUTE);
        }

        assertThat(github.limits().violations().count()).isZero();
    }

    @Test
    void the_interfaces_have_points_of_their_own() {
        for (int i = 0; i < MinuteLimits.GRAPHQL_POINTS; i++) {
            assertThat(page(1).status()).isEqualTo(200);
        }
        assertThat(rest().status()).isEqualTo(200);
        assertThat(github.limits().violations().count()).isZero();

        assertThat(page(1).status()).isEqualTo(403);
    }

    @Test
    void work_that_takes_more_than_a_minute_of_every_minute_is_too_much() {
        github.setWork(Duration.ofMillis(100));
        for (int i = 0; i < 6; i++) {
            assertThat(page(100).delay()).isEqualTo(Duration.ofSeconds(10));
        }
        clock.advance(Duration.ofSeconds(11));
        assertThat(page(100).status()).as("60 seconds are allowed").isEqualTo(200);
        clock.advance(Duration.ofSeconds(11));

        assertThat(page(1).status()).isEqualTo(403);
        assertThat(github.limits().violations().violations())
                .extracting(Violation::rule)
                .containsExactly(Rule.PROCESSOR_TIME);
    }

    @Test
    void can_be_left_out_for_measurements() {
        SimulatedGitHub lenient =
                new SimulatedGitHub(SimulatorOptions.DEFAULTS.withStars(1).withMinuteLimits(false));
        for (int i = 0; i <= MinuteLimits.REST_POINTS; i++) {
            lenient.answer(SimulatedRequest.to("GET", "/user/starred", TOKEN, new byte[0]));
        }

        assertThat(lenient.limits().violations().count()).isZero();
    }

    private SimulatedResponse rest() {
        return github.answer(SimulatedRequest.to("GET", "/user/starred?per_page=1", TOKEN, new byte[0]));
    }

    private SimulatedResponse page(int stars) {
        String query = "{\"query\": \"{ viewer { starredRepositories(first: " + stars + ") { nodes { name } } } }\"}";
        return github.answer(SimulatedRequest.to("POST", "/graphql", TOKEN, query.getBytes(StandardCharsets.UTF_8)));
    }
}
