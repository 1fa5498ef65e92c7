package dev.starmirror.adapter.github;

import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import com.google.inject.Singleton;
import dev.starmirror.adapter.github.graphql.GraphQlClient;
import dev.starmirror.adapter.github.graphql.GraphQlReadmeSource;
import dev.starmirror.adapter.github.graphql.GraphQlStarSource;
import dev.starmirror.adapter.github.http.ApiAddress;
import dev.starmirror.adapter.github.http.Connections;
import dev.starmirror.adapter.github.http.Credentials;
import dev.starmirror.adapter.github.http.Exchange;
import dev.starmirror.adapter.github.http.RequestMeter;
import dev.starmirror.adapter.github.http.StarOwner;
import dev.starmirror.adapter.github.http.Transport;
import dev.starmirror.adapter.github.http.TransportSettings;
import dev.starmirror.adapter.github.quota.QuotaGate;
import dev.starmirror.adapter.github.quota.QuotaOutlook;
import dev.starmirror.adapter.github.quota.ServerClock;
import dev.starmirror.adapter.github.resilience.Decorators;
import dev.starmirror.adapter.github.resilience.ResilienceModule;
import dev.starmirror.adapter.github.rest.RestInspection;
import dev.starmirror.adapter.github.rest.RestModule;
import dev.starmirror.adapter.github.rest.RestReadmeSource;
import dev.starmirror.domain.port.ReadmeSource;
import dev.starmirror.domain.port.SourceInspection;
import dev.starmirror.domain.port.StarSource;
import dev.starmirror.domain.port.UsageMeter;
import dev.starmirror.domain.quota.QuotaPolicy;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.time.Duration;

/**
 * Exposes {@link StarSource}, {@link ReadmeSource}, {@link SourceInspection}, {@link UsageMeter}, and {@link QuotaOutlook}, which wants to
 * hear what happens in a run so that a scarce budget is spread. Needs from outside: {@link java.time.InstantSource},
 * {@link dev.starmirror.domain.port.Sleeper}, {@link dev.starmirror.domain.port.AnswerCache} and
 * {@link dev.starmirror.domain.port.SyncListener}. Nothing is read, resolved or connected before the first question.
 */
public final class GitHubModule extends PrivateModule {
    private static final int GRAPHQL_PART_SIZE = 100;
    private static final int REST_PART_SIZE = 1;

    private final GitHubSettings settings;
    private final Connections connections;

    public GitHubModule(GitHubSettings settings) {
        this(settings, Connections.network(settings.maxConcurrentRequests()));
    }

    GitHubModule(GitHubSettings settings, Connections connections) {
        this.settings = settings;
        this.connections = connections;
    }

    @Override
    protected void configure() {
        bind(TransportSettings.class).toInstance(settings.transport());
        bind(Connections.class).toInstance(connections);
        bind(ApiAddress.class).toInstance(settings.transport().address());
        bind(StarOwner.class).toInstance(new StarOwner(settings.login()));
        bind(QuotaPolicy.class).toInstance(settings.quota());
        bind(TimeLimiter.class).toInstance(limiter(settings.answerTimeout()));
        bind(Credentials.class).in(Scopes.SINGLETON);
        bind(RequestMeter.class).in(Scopes.SINGLETON);
        bind(ServerClock.class).in(Scopes.SINGLETON);
        bind(QuotaOutlook.class).in(Scopes.SINGLETON);
        bind(QuotaGate.class).in(Scopes.SINGLETON);
        bind(Transport.class).in(Scopes.SINGLETON);
        bind(Exchange.class).in(Scopes.SINGLETON);
        bind(GraphQlClient.class).in(Scopes.SINGLETON);
        bind(GraphQlStarSource.class).in(Scopes.SINGLETON);
        bind(GraphQlReadmeSource.class).in(Scopes.SINGLETON);
        bind(GitHubStarSource.class).in(Scopes.SINGLETON);
        install(new RestModule());
        install(new ResilienceModule(settings.maxConcurrentRequests()));
        expose(StarSource.class);
        expose(ReadmeSource.class);
        bind(SourceInspection.class).to(RestInspection.class);
        expose(UsageMeter.class);
        expose(SourceInspection.class);
        expose(QuotaOutlook.class);
    }

    private static TimeLimiter limiter(Duration longest) {
        return TimeLimiter.of(TimeLimiterConfig.custom()
                .timeoutDuration(longest)
                .cancelRunningFuture(true)
                .build());
    }

    @Provides
    @Singleton
    StarSource stars(Decorators decorators, GitHubStarSource source) {
        return decorators.around(source);
    }

    @Provides
    @Singleton
    ReadmeSource readmes(
            Decorators decorators, Credentials credentials, GraphQlReadmeSource graphql, RestReadmeSource rest) {
        return new GitHubReadmeSource(
                credentials, decorators.around(graphql, GRAPHQL_PART_SIZE), decorators.around(rest, REST_PART_SIZE));
    }

    @Provides
    @Singleton
    UsageMeter usage(RequestMeter meter, QuotaGate gate) {
        return () -> meter.usage(gate.limits());
    }
}
