package dev.starmirror.adapter.github;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import dev.starmirror.adapter.github.http.Connections;
import dev.starmirror.adapter.github.quota.QuotaOutlook;
import dev.starmirror.application.testing.InMemoryAnswers;
import dev.starmirror.domain.port.AnswerCache;
import dev.starmirror.domain.port.ReadmeSource;
import dev.starmirror.domain.port.Sleeper;
import dev.starmirror.domain.port.SourceInspection;
import dev.starmirror.domain.port.StarSource;
import dev.starmirror.domain.port.SyncListener;
import dev.starmirror.domain.port.UsageMeter;
import dev.starmirror.domain.run.SyncEvent;
import java.net.ProxySelector;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The adapter as the product wires it, with the strictest injector, on a clock that moves only while something sleeps. */
public final class GitHubAdapter {
    /** Looks like a token, and is found in any output it leaks into. */
    public static final String TOKEN = "ghp_topSecretTokenOfTheTests0123456789";

    public final SteppedTime time;
    public final List<SyncEvent> events = new CopyOnWriteArrayList<>();
    private final Injector injector;

    public GitHubAdapter(GitHubSettings settings) {
        this(settings, new SteppedTime());
    }

    public GitHubAdapter(GitHubSettings settings, SteppedTime time) {
        this(settings, time, new InMemoryAnswers());
    }

    /** @param answers what an earlier process left */
    public GitHubAdapter(GitHubSettings settings, SteppedTime time, AnswerCache answers) {
        this(settings, time, answers, Connections.network(settings.maxConcurrentRequests()));
    }

    /**
     * @param answers what an earlier process left
     * @param connections to GitHub
     */
    public GitHubAdapter(GitHubSettings settings, SteppedTime time, AnswerCache answers, Connections connections) {
        this.time = time;
        injector =
                Guice.createInjector(Stage.PRODUCTION, new GitHubModule(settings, connections), new AbstractModule() {
                    @Override
                    protected void configure() {
                        binder().requireExplicitBindings();
                        binder().requireExactBindingAnnotations();
                        binder().requireAtInjectOnConstructors();
                        binder().disableCircularProxies();
                        bind(InstantSource.class).toInstance(time);
                        bind(Sleeper.class).toInstance(time);
                        bind(AnswerCache.class).toInstance(answers);
                        bind(SyncListener.class).toInstance(events::add);
                    }
                });
    }

    public static GitHubAdapter at(URI address) {
        return new GitHubAdapter(settings(address, TOKEN, null));
    }

    public static GitHubSettings settings(URI address, @Nullable String token, @Nullable String login) {
        return new GitHubSettings(
                address,
                () -> Optional.ofNullable(token),
                login,
                5,
                GitHubSettings.DEFAULT_TIMEOUT,
                GitHubSettings.DEFAULT_TIMEOUT,
                GitHubSettings.DEFAULT_TIMEOUT,
                GitHubSettings.DEFAULT_QUOTA,
                "starmirror-test",
                ProxySelector.of(null));
    }

    public StarSource stars() {
        return injector.getInstance(StarSource.class);
    }

    public ReadmeSource readmes() {
        return injector.getInstance(ReadmeSource.class);
    }

    public SourceInspection inspection() {
        return injector.getInstance(SourceInspection.class);
    }

    public UsageMeter usage() {
        return injector.getInstance(UsageMeter.class);
    }

    public QuotaOutlook outlook() {
        return injector.getInstance(QuotaOutlook.class);
    }
}
