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

    /** Without the cache of repositories, so that a question asked twice is measured twice. */
    static SqliteMirror open(Path database) {
        return open(SqliteSettings.of(database).withAnswerCacheBytes(0));
    }

    /** With that cache. */
    static SqliteMirror openRemembering(Path database) {
        return open(SqliteSettings.of(database));
    }

    private static SqliteMirror open(SqliteSettings settings) {
        Injector injector = Guice.createInjector(
                new AbstractModule() {
                    @Override
                    protected void configure() {
                        bind(InstantSource.class).toInstance(InstantSource.system());
                        bind(Ticker.class).toInstance(System::nanoTime);
                    }
                },
                new SqliteModule(settings));
        return injector.getInstance(SqliteMirror.class);
    }
}
