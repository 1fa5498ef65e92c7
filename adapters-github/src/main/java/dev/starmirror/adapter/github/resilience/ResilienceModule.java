package dev.starmirror.adapter.github.resilience;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import com.google.inject.Singleton;
import dev.starmirror.domain.port.ReadmeSource;
import dev.starmirror.domain.port.StarSource;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Puts the decorators around the sources that are bound as {@link Direct}. */
public final class ResilienceModule extends AbstractModule {
    private final int maxConcurrentRequests;

    /** @param maxConcurrentRequests requests in flight at once, at least 1 */
    public ResilienceModule(int maxConcurrentRequests) {
        this.maxConcurrentRequests = maxConcurrentRequests;
    }

    @Override
    protected void configure() {
        bind(RandomGenerator.class).toInstance(new SplittableRandom());
        bind(Persistence.class).in(Scopes.SINGLETON);
        bind(ResilientStarSource.class).in(Scopes.SINGLETON);
        bind(ResilientReadmeSource.class).in(Scopes.SINGLETON);
        bind(StarSource.class).to(ResilientStarSource.class);
        bind(ReadmeSource.class).to(ResilientReadmeSource.class);
    }

    @Provides
    @Singleton
    Resilience resilience(Persistence persistence, InstantSource clock) {
        return new Resilience(maxConcurrentRequests, persistence, clock);
    }
}
