package dev.starmirror.bootstrap.wiring;

import com.google.inject.AbstractModule;
import dev.starmirror.domain.port.Sleeper;
import java.time.InstantSource;

/** Turns off what makes Guice guess, and binds what the process gives to every room. */
final class ProcessModule extends AbstractModule {
    private final InstantSource clock;

    ProcessModule(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        binder().requireExactBindingAnnotations();
        binder().requireAtInjectOnConstructors();
        binder().disableCircularProxies();
        bind(InstantSource.class).toInstance(clock);
        bind(Sleeper.class).toInstance(duration -> Thread.sleep(Math.max(0, duration.toMillis())));
    }
}
