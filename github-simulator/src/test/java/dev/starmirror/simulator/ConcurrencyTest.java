package dev.starmirror.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.simulator.fault.Fault;
import dev.starmirror.simulator.fault.RequestKind;
import dev.starmirror.simulator.fault.ScriptedFault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {

    private static List<HttpResponse<String>> getAtOnce(GitHubSimulator simulator, int requests) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(simulator.baseUrl() + "/user"))
                .header("authorization", "bearer good")
                .build();
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, requests)
                .mapToObj(i -> client.sendAsync(request, BodyHandlers.ofString()))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    @Test
    void latency_holds_no_thread_so_that_more_requests_wait_than_the_server_has_threads() throws IOException {
        try (GitHubSimulator simulator =
                GitHubSimulator.start(SimulatorOptions.DEFAULTS.withStars(1).withLatency(Duration.ofSeconds(3)))) {
            simulator.limits().setAllowedConcurrency(10);

            assertThat(getAtOnce(simulator, 80)).allMatch(answer -> answer.statusCode() == 200);

            int most = simulator.limits().inFlight().most();
            assertThat(most).as("the server has 40 threads").isGreaterThan(40);
            assertThat(simulator.limits().violations().count()).isGreaterThanOrEqualTo(most - 10);
        }
    }

    @Test
    void more_than_a_hundred_at_once_meet_the_secondary_limit() throws IOException {
        try (GitHubSimulator simulator =
                GitHubSimulator.start(SimulatorOptions.DEFAULTS.withStars(1).withLatency(Duration.ofSeconds(3)))) {
            List<HttpResponse<String>> answers = getAtOnce(simulator, 110);

            // Whoever was being looked at when the limit closed is turned away too.
            assertThat(answers.stream().filter(answer -> answer.statusCode() == 403))
                    .hasSizeBetween(10, 109)
                    .allMatch(answer -> answer.body().contains("secondary rate limit"));
            assertThat(answers).allMatch(answer -> answer.statusCode() == 200 || answer.statusCode() == 403);
        }
    }

    @Test
    void a_slow_response_is_late_and_right() throws IOException {
        try (GitHubSimulator simulator = GitHubSimulator.start(SimulatorOptions.DEFAULTS.withStars(1))) {
            simulator
                    .faults()
                    .add(ScriptedFault.once(new Fault.SlowResponse(Duration.ofMillis(400)), RequestKind.PROBE));
            long start = System.nanoTime();

            assertThat(new TestClient(simulator).query(Queries.PROBE).has("data"))
                    .isTrue();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
        }
    }

    @Test
    void answers_are_compressed_only_when_told_to() throws IOException {
        String[] accepting = {"accept-encoding", "gzip"};
        try (GitHubSimulator plain = GitHubSimulator.start(SimulatorOptions.DEFAULTS.withStars(40));
                GitHubSimulator zipped = GitHubSimulator.start(
                        SimulatorOptions.DEFAULTS.withStars(40).withGzip(true))) {
            assertThat(TestClient.header(new TestClient(plain).get("/user/starred", accepting), "content-encoding"))
                    .isEqualTo("absent");
            assertThat(TestClient.header(new TestClient(zipped).get("/user/starred", accepting), "content-encoding"))
                    .isEqualTo("gzip");
        }
    }
}
