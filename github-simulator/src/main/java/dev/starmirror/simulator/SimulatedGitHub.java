package dev.starmirror.simulator;

import dev.starmirror.simulator.account.SimulatedAccount;
import dev.starmirror.simulator.api.GitHubApi;
import dev.starmirror.simulator.api.Tokens;
import dev.starmirror.simulator.api.WarmUp;
import dev.starmirror.simulator.corpus.CorpusFile;
import dev.starmirror.simulator.endpoint.Traffic;
import dev.starmirror.simulator.fault.FaultScript;
import dev.starmirror.simulator.generated.Churn;
import dev.starmirror.simulator.generated.ChurnPlan;
import dev.starmirror.simulator.generated.ChurnResult;
import dev.starmirror.simulator.generated.ReadmeGenerator;
import dev.starmirror.simulator.generated.StarGenerator;
import dev.starmirror.simulator.http.RequestHandler;
import dev.starmirror.simulator.http.SimulatedRequest;
import dev.starmirror.simulator.http.SimulatedResponse;
import dev.starmirror.simulator.limit.QuotaResource;
import dev.starmirror.simulator.limit.RateLimits;
import dev.starmirror.simulator.login.DeviceFlow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A GitHub in this process, without a server: it answers whoever calls it. Everything it serves can be changed, and every failure
 * scripted, at any time. Thread-safe.
 */
public class SimulatedGitHub implements RequestHandler {

    private static final int WARM_UP_PAGES = 200;

    private final long seed;
    private final SimulatedAccount account;
    private final RateLimits limits;
    private final FaultScript faults = new FaultScript();
    private final Tokens tokens = new Tokens();
    private final Traffic traffic = new Traffic();
    private final GitHubApi api;
    private final DeviceFlow logins;
    private @Nullable Churn churn;

    /**
     * Fills an account. The options about a server say nothing here.
     *
     * @throws UncheckedIOException when the corpus cannot be read
     */
    public SimulatedGitHub(SimulatorOptions options) {
        seed = options.seed();
        account = new SimulatedAccount(options.login(), options.clock());
        limits = new RateLimits(options.clock(), options.nanoTime(), options.announcementGrace());
        limits.setMinuteLimits(options.minuteLimits());
        limits.window(QuotaResource.GRAPHQL, true).setLimit(options.points());
        limits.window(QuotaResource.CORE, true).setLimit(options.restLimit());
        api = new GitHubApi(account, options.clock(), tokens, limits, faults, traffic, options.latency());
        logins = new DeviceFlow(options.clock());
        fill(options);
    }

    private void fill(SimulatorOptions options) {
        Path corpus = options.corpus();
        if (corpus != null) {
            try {
                new CorpusFile(corpus).addTo(account);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        } else if (options.stars() > 0) {
            churn().fill(options.stars());
        }
    }

    @Override
    public SimulatedResponse answer(SimulatedRequest request) {
        return request.path().startsWith("/login/") ? logins.answer(request) : api.answer(request);
    }

    /** The served account: read the truth from it, or change it. */
    public final SimulatedAccount account() {
        return account;
    }

    /** The failures to come. */
    public final FaultScript faults() {
        return faults;
    }

    /** Quotas, and what clients did against them. */
    public final RateLimits limits() {
        return limits;
    }

    /** Good and revoked tokens. */
    public final Tokens tokens() {
        return tokens;
    }

    /** Logins by the device flow that wait for a decision. */
    public final DeviceFlow logins() {
        return logins;
    }

    /** What was asked and answered. */
    public final Traffic traffic() {
        return traffic;
    }

    /**
     * Takes away what a measurement should not see: the JVM's coldness, and the first hashing of generated READMEs, which
     * GitHub has at hand. Counted nowhere; takes a second, and about one more for each 20,000 stars.
     */
    public final void warmUp() {
        new WarmUp(account).run(WARM_UP_PAGES);
    }

    /** Delays every later answer by this much. */
    public final void setLatency(Duration latency) {
        api.setLatency(latency);
    }

    /** Lets GitHub's processors work so long on each repository that a query reads. */
    public final void setWork(Duration perRepository) {
        api.setWork(perRepository);
    }

    /** Changes many repositories at once. */
    public final ChurnResult churn(ChurnPlan plan) {
        return churn().apply(plan);
    }

    /** Stars so many new repositories and returns their ids, newest last. */
    public final List<Long> starNew(int count) {
        return churn().star(count);
    }

    /** Forgets what was counted, recorded and measured; quotas, faults and the account stay. */
    public final void resetStatistics() {
        traffic.reset();
        limits.resetRecord();
    }

    /** Made at first use: its vocabulary costs more than a small account. */
    private synchronized Churn churn() {
        Churn made = churn;
        if (made == null) {
            ReadmeGenerator readmes = new ReadmeGenerator(seed);
            made = new Churn(account, new StarGenerator(seed, readmes), readmes);
            churn = made;
        }
        return made;
    }
}
