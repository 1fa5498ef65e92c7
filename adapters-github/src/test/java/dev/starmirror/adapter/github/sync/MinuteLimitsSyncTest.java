package dev.starmirror.adapter.github.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.adapter.github.GitHubAdapter;
import dev.starmirror.domain.port.PageRequest;
import dev.starmirror.simulator.fault.Fault;
import dev.starmirror.simulator.fault.ScriptedFault;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * What GitHub allows within a minute, against a GitHub that answers in no time at all and forgives nothing: without the adapter's own count
 * the request after the last allowed one is refused, and a violation.
 */
class MinuteLimitsSyncTest {
    private static final int MORE_THAN_A_MINUTE_OF_GRAPHQL = 2_050;
    private static final int MORE_THAN_A_MINUTE_OF_REST = 950;

    private final SimulatedSync bench = new SimulatedSync(GitHubAdapter.TOKEN, null, 10);

    @Test
    void spreads_GraphQL_requests_that_would_be_too_many_for_a_minute() {
        for (int i = 0; i < MORE_THAN_A_MINUTE_OF_GRAPHQL; i++) {
            bench.github.stars().probe();
        }

        bench.assertNoViolations();
        assertThat(bench.time.slept()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(62));
        assertThat(bench.simulator.traffic().counts().refused()).isZero();
    }

    @Test
    void spreads_REST_requests_that_would_be_too_many_for_a_minute() {
        bench.simulator.faults().add(ScriptedFault.always(new Fault.OverLimit()));
        for (int i = 0; i < MORE_THAN_A_MINUTE_OF_REST; i++) {
            bench.github.stars().page(new PageRequest(null, 10, PageRequest.Detail.FULL));
        }

        bench.assertNoViolations();
        assertThat(bench.time.slept()).isGreaterThanOrEqualTo(Duration.ofSeconds(60));
        assertThat(bench.simulator.traffic().counts().restRequests())
                .isGreaterThanOrEqualTo(MORE_THAN_A_MINUTE_OF_REST);
    }
}
