package dev.starmirror.adapter.github.resilience;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import com.google.inject.Singleton;
import dev.starmirror.domain.port.SyncListener;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Binds {@link Decorators}. */
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
        bind(Decorators.class).in(Scopes.SINGLETON);
    }

    @Provides
    @Singleton
    Resilience resilience(Persistence persistence, InstantSource clock, SyncListener listener) {
        return new Resilience(maxConcurrentRequests, persistence, clock, listener);
    }
}
