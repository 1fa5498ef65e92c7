package dev.starmirror.simulator;

import dev.starmirror.simulator.control.ChurnJson;
import dev.starmirror.simulator.control.ControlPlane;
import dev.starmirror.simulator.control.FaultJson;
import dev.starmirror.simulator.control.LimitChanges;
import dev.starmirror.simulator.control.RepositoryChanges;
import dev.starmirror.simulator.control.StatisticsJson;
import dev.starmirror.simulator.control.TruthJson;
import dev.starmirror.simulator.endpoint.JsonBodies;
import dev.starmirror.simulator.http.LoopbackServer;
import dev.starmirror.simulator.http.SimulatedRequest;
import dev.starmirror.simulator.http.SimulatedResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A GitHub that listens on the loopback address, and that other processes can change. Thread-safe. */
public final class GitHubSimulator extends SimulatedGitHub implements AutoCloseable {

    private final LoopbackServer server;
    private final CountDownLatch shutdownAsked = new CountDownLatch(1);

    private GitHubSimulator(SimulatorOptions options) {
        super(options);
        server = new LoopbackServer(options.port(), options.gzip(), controlPlane());
    }

    /**
     * Fills an account and starts listening.
     *
     * @throws java.io.UncheckedIOException when the corpus cannot be read
     */
    public static GitHubSimulator start(SimulatorOptions options) {
        return new GitHubSimulator(options);
    }

    /** {@code http://127.0.0.1:PORT}: the address to use instead of {@code https://api.github.com}. */
    public URI baseUrl() {
        return server.baseUrl();
    }

    /** Waits until another process asks the simulator to end. */
    void awaitShutdown() throws InterruptedException {
        shutdownAsked.await();
    }

    /** Makes {@link #awaitShutdown} return. */
    void askShutdown() {
        shutdownAsked.countDown();
    }

    /** Leaves time for the answer that confirms it. */
    private void askShutdownSoon() {
        CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS).execute(this::askShutdown);
    }

    private ControlPlane controlPlane() {
        TruthJson truth = new TruthJson(account());
        return new ControlPlane(new RepositoryChanges(account()), this)
                .route(
                        "GET",
                        "stats",
                        request -> JsonBodies.ok(StatisticsJson.of(account(), traffic(), limits(), faults())))
                .route("POST", "reset-stats", request -> done(this::resetStatistics))
                .route("GET", "stars", truth::stars)
                .route("POST", "churn", request -> JsonBodies.ok(ChurnJson.describe(churn(ChurnJson.plan(request)))))
                .route(
                        "POST",
                        "faults",
                        request -> done(() -> FaultJson.parse(request.body()).forEach(faults()::add)))
                .route("DELETE", "faults", request -> done(faults()::clear))
                .route(
                        "POST",
                        "limits",
                        request ->
                                done(() -> new LimitChanges(limits(), this::setLatency, this::setWork).apply(request)))
                .route("POST", "revoke-token", request -> done(() -> tokens().revoke(text(request))))
                .route("POST", "approve-login", request -> done(() -> logins().approve(text(request))))
                .route("POST", "deny-login", request -> done(() -> logins().deny(text(request))))
                .route("POST", "shutdown", request -> done(this::askShutdownSoon));
    }

    private static String text(SimulatedRequest request) {
        return new String(request.body(), StandardCharsets.UTF_8).trim();
    }

    private static SimulatedResponse done(Runnable action) {
        action.run();
        return SimulatedResponse.empty(204);
    }

    @Override
    public void close() {
        server.close();
    }
}
