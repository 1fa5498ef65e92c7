package dev.starmirror.simulator;

import dev.starmirror.simulator.account.SimulatedAccount;
import dev.starmirror.simulator.api.GitHubApi;
import dev.starmirror.simulator.api.Tokens;
import dev.starmirror.simulator.api.Traffic;
import dev.starmirror.simulator.corpus.CorpusFile;
import dev.starmirror.simulator.fault.FaultScript;
import dev.starmirror.simulator.generated.ReadmeGenerator;
import dev.starmirror.simulator.generated.StarGenerator;
import dev.starmirror.simulator.http.LoopbackServer;
import dev.starmirror.simulator.limit.QuotaResource;
import dev.starmirror.simulator.limit.RateLimits;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A GitHub that listens on the loopback address. Everything it serves can be changed, and every failure scripted, while it
 * runs. Thread-safe.
 */
public final class GitHubSimulator implements AutoCloseable {

    private final SimulatedAccount account;
    private final RateLimits limits;
    private final FaultScript faults = new FaultScript();
    private final Tokens tokens = new Tokens();
    private final Traffic traffic = new Traffic();
    private final GitHubApi api;
    private final LoopbackServer server;

    private GitHubSimulator(SimulatorOptions options) throws IOException {
        account = new SimulatedAccount(options.login(), options.clock());
        limits = new RateLimits(options.clock(), System::nanoTime, options.announcementGrace());
        limits.window(QuotaResource.GRAPHQL, true).setLimit(options.points());
        limits.window(QuotaResource.CORE, true).setLimit(options.restLimit());
        StarGenerator generator = new StarGenerator(options.seed(), new ReadmeGenerator(options.seed()));
        Path corpus = options.corpus();
        if (corpus == null) {
            generator.fill(account, options.stars());
        } else {
            new CorpusFile(corpus).addTo(account);
        }
        api = new GitHubApi(account, options.clock(), tokens, limits, faults, traffic, options.latency());
        server = new LoopbackServer(options.port(), options.gzip(), api);
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

    /** What was asked and answered. */
    public Traffic traffic() {
        return traffic;
    }

    /** Delays every later answer by this much. */
    public void setLatency(Duration latency) {
        api.setLatency(latency);
    }

    @Override
    public void close() {
        server.close();
    }
}
