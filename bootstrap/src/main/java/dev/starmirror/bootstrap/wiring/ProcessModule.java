package dev.starmirror.bootstrap.wiring;

import com.google.inject.AbstractModule;
import dev.starmirror.bootstrap.monitor.MeteredSleeper;
import dev.starmirror.domain.port.Sleeper;
import dev.starmirror.domain.port.Ticker;
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
        Ticker ticker = System::nanoTime;
        bind(Ticker.class).toInstance(ticker);
        MeteredSleeper sleeper = new MeteredSleeper(duration -> Thread.sleep(Math.max(0, duration.toMillis())), ticker);
        bind(Sleeper.class).toInstance(sleeper);
        bind(MeteredSleeper.class).toInstance(sleeper);
    }
}
