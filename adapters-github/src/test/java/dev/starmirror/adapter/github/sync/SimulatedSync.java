package dev.starmirror.adapter.github.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.adapter.github.GitHubAdapter;
import dev.starmirror.adapter.github.GitHubSettings;
import dev.starmirror.adapter.github.InProcessSockets;
import dev.starmirror.adapter.github.SteppedTime;
import dev.starmirror.adapter.github.http.Connections;
import dev.starmirror.adapter.github.quota.QuotaOutlook;
import dev.starmirror.application.sync.Cancellation;
import dev.starmirror.application.sync.RunExecutors;
import dev.starmirror.application.sync.Scope;
import dev.starmirror.application.sync.SourcePorts;
import dev.starmirror.application.sync.SyncRequest;
import dev.starmirror.application.sync.SyncSettings;
import dev.starmirror.application.sync.Synchronizer;
import dev.starmirror.application.testing.InMemoryAnswers;
import dev.starmirror.application.testing.InMemoryMirror;
import dev.starmirror.application.testing.SameThreadExecutors;
import dev.starmirror.domain.catalog.MirroredStar;
import dev.starmirror.domain.plan.ReadmePolicy;
import dev.starmirror.domain.port.SyncListener;
import dev.starmirror.domain.run.SyncReport;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.StarStatus;
import dev.starmirror.domain.star.Trait;
import dev.starmirror.simulator.GitHubSimulator;
import dev.starmirror.simulator.SimulatedGitHub;
import dev.starmirror.simulator.SimulatorOptions;
import dev.starmirror.simulator.account.RepositoryFile;
import dev.starmirror.simulator.account.SimulatedRepository;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.net.SocketFactory;
import okhttp3.ConnectionPool;
import org.jspecify.annotations.Nullable;

/** The real run, the real adapter and the simulated GitHub on one clock, with a mirror in memory: whole syncs without waiting. */
final class SimulatedSync implements AutoCloseable {
    static final Duration READ_TIMEOUT = Duration.ofSeconds(2);

    final SteppedTime time;
    final SimulatedGitHub simulator;
    GitHubAdapter github;
    InMemoryMirror mirror = new InMemoryMirror();

    private final @Nullable GitHubSimulator server;
    private final ConnectionPool idle = new ConnectionPool();
    private final Connections connections;
    private final GitHubSettings adapterSettings;
    SyncSettings settings;
    private final RunExecutors executors;
    private InMemoryAnswers answers = new InMemoryAnswers();
    private Runnable beforeEachRequest = () -> {};

    /** What of a star must be the same on both sides. */
    record Content(
            String name,
            Instant starredAt,
            @Nullable String description,
            long stars,
            boolean archived,
            String readme) {}

    SimulatedSync(int stars) {
        this(options -> options.withStars(stars), GitHubAdapter.TOKEN, null, new SameThreadExecutors());
    }

    /** Over HTTP. */
    SimulatedSync(
            UnaryOperator<SimulatorOptions> options,
            @Nullable String token,
            @Nullable String login,
            RunExecutors executors) {
        time = new SteppedTime();
        server = GitHubSimulator.start(
                options.apply(SimulatorOptions.DEFAULTS.withClock(time.withZone(ZoneOffset.UTC))));
        simulator = server;
        Connections network = Connections.network(5);
        connections = new Connections(network.sockets(), () -> idle, network.threads());
        adapterSettings = settings(server.baseUrl(), token, login);
        settings = new SyncSettings(5, 10, 2, 1 << 20, 64 << 10, Duration.ofDays(1));
        this.executors = executors;
        simulator.limits().setAllowedConcurrency(adapterSettings.maxConcurrentRequests());
        github = adapter();
    }

    /**
     * Over sockets that end in this process, with no star yet. One clock moves everything, and nothing is forgiven as having been under
     * way: whoever has read an answer knows what it says.
     */
    SimulatedSync(@Nullable String token, @Nullable String login, int batchSize) {
        time = new SteppedTime();
        server = null;
        simulator = new SimulatedGitHub(SimulatorOptions.DEFAULTS
                .withStars(0)
                .withClock(time.withZone(ZoneOffset.UTC))
                .withNanoTime(time::nanoTime)
                .withAnnouncementGrace(Duration.ZERO));
        SocketFactory sockets = new InProcessSockets(
                request -> {
                    beforeEachRequest.run();
                    return simulator.answer(request);
                },
                time);
        connections = new Connections(sockets, () -> idle, () -> new SameThreadExecutors().open("github", 1));
        adapterSettings = settings(URI.create("http://127.0.0.1"), token, login);
        settings = new SyncSettings(5, batchSize, 2, 1 << 20, 64 << 10, Duration.ofDays(1));
        executors = new SameThreadExecutors();
        simulator.limits().setAllowedConcurrency(adapterSettings.maxConcurrentRequests());
        github = adapter();
    }

    private static GitHubSettings settings(URI address, @Nullable String token, @Nullable String login) {
        GitHubSettings base = GitHubAdapter.settings(address, token, login);
        return new GitHubSettings(
                base.apiUrl(),
                base.token(),
                base.login(),
                base.maxConcurrentRequests(),
                base.connectTimeout(),
                READ_TIMEOUT,
                base.answerTimeout(),
                base.quota(),
                base.userAgent(),
                base.proxies());
    }

    /** Another process has connections of its own. */
    private GitHubAdapter adapter() {
        idle.evictAll();
        return new GitHubAdapter(adapterSettings, time, answers, connections);
    }

    /** What is to happen before GitHub sees a request; in this process alone. */
    void beforeEachRequest(Runnable action) {
        beforeEachRequest = action;
    }

    /** Where GitHub is. */
    URI address() {
        return adapterSettings.apiUrl();
    }

    /** Begins anew, on the same account: an empty mirror, a new process, no faults, all windows open. */
    void restart() {
        time.pass(Duration.ofHours(2));
        simulator.faults().clear();
        simulator.resetStatistics();
        mirror = new InMemoryMirror();
        answers = new InMemoryAnswers();
        github = adapter();
    }

    /** Goes on as another process: what is stored is there, what was in memory is not. */
    void inAnotherProcess() {
        github = adapter();
    }

    SyncReport sync() {
        return sync(new Scope.Due());
    }

    SyncReport sync(Scope scope) {
        SourcePorts source = new SourcePorts(github.stars(), github.readmes(), github.usage());
        QuotaOutlook outlook = github.outlook();
        SyncListener listener = event -> {
            outlook.on(event);
            github.events.add(event);
        };
        return new Synchronizer(source, mirror.ports().ports(), settings, time, time, listener, executors)
                .run(new SyncRequest(scope, ReadmePolicy.FETCH, false), new Cancellation());
    }

    /** What the mirror holds and GitHub shows. */
    Map<Long, Content> mirrored() {
        Map<Long, Content> stars = new TreeMap<>();
        for (MirroredStar star : mirror.everything()) {
            if (star.status() == StarStatus.ACTIVE) {
                var repository = star.star().repository();
                stars.put(
                        repository.id().value(),
                        new Content(
                                repository.name().fullName(),
                                star.star().starredAt(),
                                repository.description(),
                                repository.popularity().stars(),
                                repository.is(Trait.ARCHIVED),
                                readme(repository.id())));
            }
        }
        return stars;
    }

    /** What GitHub shows. */
    Map<Long, Content> listed() {
        Map<Long, Content> stars = new TreeMap<>();
        simulator.account().stars().forEach(starred -> {
            SimulatedRepository repository = starred.repository();
            stars.put(
                    repository.id(),
                    new Content(
                            repository.owner() == null ? repository.name() : repository.fullName(),
                            starred.star().starredAt(),
                            repository.description(),
                            repository.stars(),
                            repository.archived(),
                            text(repository.readme())));
        });
        return stars;
    }

    void assertEqualToSource() {
        Map<Long, Content> listed = listed();
        Map<Long, Content> mirrored = mirrored();
        assertThat(mirrored.keySet()).isEqualTo(listed.keySet());
        assertThat(mirrored.entrySet().stream()
                        .filter(entry -> !entry.getValue().equals(listed.get(entry.getKey()))))
                .isEmpty();
    }

    void assertNoViolations() {
        assertThat(simulator.limits().violations().violations()).isEmpty();
    }

    private String readme(RepositoryId id) {
        return mirror.ports().catalog().readme(id).orElse("");
    }

    private static String text(@Nullable RepositoryFile readme) {
        return readme == null ? "" : new String(readme.bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        idle.evictAll();
        if (server != null) {
            server.close();
        }
    }
}
