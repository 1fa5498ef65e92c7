package dev.starmirror.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import dev.starmirror.domain.port.MirrorBacklog;
import dev.starmirror.domain.port.MirrorStore;
import dev.starmirror.domain.port.RunJournal;
import dev.starmirror.domain.port.RunLock;
import dev.starmirror.domain.port.StarCatalog;
import dev.starmirror.domain.port.Ticker;
import dev.starmirror.domain.port.WaitMeter;
import dev.starmirror.domain.run.Waits;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteModuleTest {
    @TempDir
    Path folder;

    @Test
    void offers_every_port_and_opens_nothing_unasked() {
        Injector injector =
                Guice.createInjector(Stage.PRODUCTION, new Strict(), new SqliteModule(Mirrors.settings(folder)));

        assertThat(injector.getInstance(MirrorStore.class).state()).isEmpty();
        assertThat(injector.getInstance(MirrorBacklog.class).unseen(null, 1)).isEmpty();
        assertThat(injector.getInstance(RunJournal.class).history(0)).isEmpty();
        assertThat(injector.getInstance(RunLock.class)).isNotNull();
        assertThat(injector.getInstance(StarCatalog.class)).isNotNull();
        assertThat(injector.getInstance(WaitMeter.class).waited()).isEqualTo(Waits.NONE);
        assertThat(folder).isEmptyDirectory();
        injector.getInstance(SqliteMirror.class).close();
    }

    private static final class Strict extends AbstractModule {
        @Override
        protected void configure() {
            binder().requireExplicitBindings();
            binder().requireExactBindingAnnotations();
            binder().disableCircularProxies();
            binder().requireAtInjectOnConstructors();
            bind(InstantSource.class).toInstance(InstantSource.fixed(Stars.EPOCH));
            bind(Ticker.class).toInstance(System::nanoTime);
        }
    }
}
