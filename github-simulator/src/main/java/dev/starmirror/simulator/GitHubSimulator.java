package dev.starmirror.simulator;

import dev.starmirror.simulator.account.SimulatedAccount;
import dev.starmirror.simulator.api.GitHubApi;
import dev.starmirror.simulator.api.Tokens;
import dev.starmirror.simulator.api.WarmUp;
import dev.starmirror.simulator.control.ChurnJson;
import dev.starmirror.simulator.control.ControlPlane;
import dev.starmirror.simulator.control.FaultJson;
import dev.starmirror.simulator.control.LimitChanges;
import dev.starmirror.simulator.control.RepositoryChanges;
import dev.starmirror.simulator.control.StatisticsJson;
import dev.starmirror.simulator.control.TruthJson;
import dev.starmirror.simulator.corpus.CorpusFile;
import dev.starmirror.simulator.endpoint.JsonBodies;
import dev.starmirror.simulator.endpoint.Traffic;
import dev.starmirror.simulator.fault.FaultScript;
import dev.starmirror.simulator.generated.Churn;
import dev.starmirror.simulator.generated.ChurnPlan;
import dev.starmirror.simulator.generated.ChurnResult;
import dev.starmirror.simulator.generated.ReadmeGenerator;
import dev.starmirror.simulator.generated.StarGenerator;
import dev.starmirror.simulator.http.LoopbackServer;
import dev.starmirror.simulator.http.SimulatedRequest;
import dev.starmirror.simulator.http.SimulatedResponse;
import dev.starmirror.simulator.limit.QuotaResource;
import dev.starmirror.simulator.limit.RateLimits;
import dev.starmirror.simulator.login.DeviceFlow;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A GitHub that listens on the loopback address. Everything it serves can be changed, and every failure scripted, while it
 * runs. Thread-safe.
 */
public final class GitHubSimulator implements AutoCloseable {

    private static final int WARM_UP_PAGES = 200;

    private final SimulatedAccount account;
    private final RateLimits limits;
    private final FaultScript faults = new FaultScript();
    private final Tokens tokens = new Tokens();
    private final Traffic traffic = new Traffic();
    private final Churn churn;
    private final GitHubApi api;
    private final DeviceFlow logins;
    private final LoopbackServer server;
    private final CountDownLatch shutdownAsked = new CountDownLatch(1);

    private GitHubSimulator(SimulatorOptions options) throws IOException {
        account = new SimulatedAccount(options.login(), options.clock());
        limits = new RateLimits(options.clock(), System::nanoTime, options.announcementGrace());
        limits.window(QuotaResource.GRAPHQL, true).setLimit(options.points());
        limits.window(QuotaResource.CORE, true).setLimit(options.restLimit());
        ReadmeGenerator readmes = new ReadmeGenerator(options.seed());
        StarGenerator generator = new StarGenerator(options.seed(), readmes);
        churn = new Churn(account, generator, readmes);
        Path corpus = options.corpus();
        if (corpus == null) {
            generator.fill(account, options.stars());
        } else {
            new CorpusFile(corpus).addTo(account);
        }
        api = new GitHubApi(account, options.clock(), tokens, limits, faults, traffic, options.latency());
        logins = new DeviceFlow(options.clock());
        server = new LoopbackServer(options.port(), options.gzip(), controlPlane());
    }

    /**
     * Fills an account and starts listening.
     *
     * @throws IOException when the corpus cannot be read
     */
    public static GitHubSimulator start(SimulatorOptions options) throws IOException {
        return new GitHubSimulator(options);
    }

    /** {@code http://127.0.0.1:PORT}: the address to use instead of {@code https://api.github.com}. */
    public URI baseUrl() {
        return server.baseUrl();
    }

    /** The served account: read the truth from it, or change it. */
    public SimulatedAccount account() {
        return account;
    }

    /** The failures to come. */
    public FaultScript faults() {
        return faults;
    }

    /** Quotas, and what clients did against them. */
    public RateLimits limits() {
        return limits;
    }

    /** Good and revoked tokens. */
    public Tokens tokens() {
        return tokens;
    }

    /** Logins by the device flow that wait for a decision. */
    public DeviceFlow logins() {
        return logins;
    }

    /** What was asked and answered. */
    public Traffic traffic() {
        return traffic;
    }

    /**
     * Takes away what a measurement should not see: the JVM's coldness, and the first hashing of generated READMEs, which
     * GitHub has at hand. Counted nowhere; takes a second, and about one more for each 20,000 stars.
     */
    public void warmUp() {
        new WarmUp(account).run(WARM_UP_PAGES);
    }

    /** Delays every later answer by this much. */
    public void setLatency(Duration latency) {
        api.setLatency(latency);
    }

    /** Changes many repositories at once. */
    public ChurnResult churn(ChurnPlan plan) {
        return churn.apply(plan);
    }

    /** Stars so many new repositories and returns their ids, newest last. */
    public List<Long> starNew(int count) {
        return churn.star(count);
    }

    /** Forgets what was counted, recorded and measured; quotas, faults and the account stay. */
    public void resetStatistics() {
        traffic.reset();
        limits.resetRecord();
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
        TruthJson truth = new TruthJson(account);
        return new ControlPlane(new RepositoryChanges(account), this::answer)
                .route("GET", "stats", request -> JsonBodies.ok(StatisticsJson.of(account, traffic, limits, faults)))
                .route("POST", "reset-stats", request -> done(this::resetStatistics))
                .route("GET", "stars", truth::stars)
                .route("POST", "churn", request -> JsonBodies.ok(ChurnJson.describe(churn(ChurnJson.plan(request)))))
                .route(
                        "POST",
                        "faults",
                        request -> done(() -> FaultJson.parse(request.body()).forEach(faults::add)))
                .route("DELETE", "faults", request -> done(faults::clear))
                .route(
                        "POST",
                        "limits",
                        request -> done(() -> new LimitChanges(limits, this::setLatency).apply(request)))
                .route("POST", "revoke-token", request -> done(() -> tokens.revoke(text(request))))
                .route("POST", "approve-login", request -> done(() -> logins.approve(text(request))))
                .route("POST", "deny-login", request -> done(() -> logins.deny(text(request))))
                .route("POST", "shutdown", request -> done(this::askShutdownSoon));
    }

    private SimulatedResponse answer(SimulatedRequest request) {
        return request.path().startsWith("/login/") ? logins.answer(request) : api.answer(request);
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
