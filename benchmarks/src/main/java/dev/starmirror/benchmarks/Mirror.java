package dev.starmirror.benchmarks;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.starmirror.adapter.sqlite.SqliteMirror;
import dev.starmirror.adapter.sqlite.SqliteModule;
import dev.starmirror.adapter.sqlite.SqliteSettings;
import dev.starmirror.domain.port.Ticker;
import java.nio.file.Path;
import java.time.InstantSource;

/** Opens a mirror the way the product does. */
final class Mirror {
    private Mirror() {}

    static SqliteMirror open(Path database) {
        Injector injector = Guice.createInjector(
                new AbstractModule() {
                    @Override
                    protected void configure() {
                        bind(InstantSource.class).toInstance(InstantSource.system());
                        bind(Ticker.class).toInstance(System::nanoTime);
                    }
                },
                new SqliteModule(SqliteSettings.of(database)));
        return injector.getInstance(SqliteMirror.class);
    }
}
