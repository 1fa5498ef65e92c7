package dev.starmirror.adapter.sqlite;

import com.google.inject.Exposed;
import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.starmirror.domain.port.AnswerCache;
import dev.starmirror.domain.port.MirrorBacklog;
import dev.starmirror.domain.port.MirrorInspection;
import dev.starmirror.domain.port.MirrorMaintenance;
import dev.starmirror.domain.port.MirrorStore;
import dev.starmirror.domain.port.MirrorTransactions;
import dev.starmirror.domain.port.RunJournal;
import dev.starmirror.domain.port.RunLock;
import dev.starmirror.domain.port.StarCatalog;
import dev.starmirror.domain.port.StarStatistics;
import dev.starmirror.domain.port.Ticker;
import dev.starmirror.domain.port.WaitMeter;
import java.time.InstantSource;

/**
 * The mirror in a SQLite file, behind {@link MirrorStore}, {@link MirrorTransactions}, {@link MirrorBacklog}, {@link RunJournal},
 * {@link RunLock}, {@link AnswerCache}, {@link StarCatalog}, {@link StarStatistics}, {@link MirrorInspection},
 * {@link MirrorMaintenance} and {@link WaitMeter}. Nothing is opened before it is used; {@link SqliteMirror#close()} closes what was.
 * Wants an {@link InstantSource} and a {@link Ticker} from outside.
 */
public final class SqliteModule extends PrivateModule {
    private final SqliteSettings settings;

    /** @param settings where the mirror lies */
    public SqliteModule(SqliteSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void configure() {
        requireBinding(InstantSource.class);
        requireBinding(Ticker.class);
    }

    @Provides
    @Singleton
    @Exposed
    SqliteMirror mirror(InstantSource clock, Ticker ticker) {
        return new SqliteMirror(settings, clock, ticker);
    }

    @Provides
    @Exposed
    MirrorStore store(SqliteMirror mirror) {
        return mirror.store();
    }

    @Provides
    @Exposed
    MirrorTransactions transactions(SqliteMirror mirror) {
        return mirror.transactions();
    }

    @Provides
    @Exposed
    MirrorBacklog backlog(SqliteMirror mirror) {
        return mirror.backlog();
    }

    @Provides
    @Exposed
    RunJournal journal(SqliteMirror mirror) {
        return mirror.journal();
    }

    @Provides
    @Exposed
    RunLock lock(SqliteMirror mirror) {
        return mirror.lock();
    }

    @Provides
    @Exposed
    AnswerCache answers(SqliteMirror mirror) {
        return mirror.answers();
    }

    @Provides
    @Exposed
    StarCatalog catalog(SqliteMirror mirror) {
        return mirror.catalog();
    }

    @Provides
    @Exposed
    StarStatistics statistics(SqliteMirror mirror) {
        return mirror.statistics();
    }

    @Provides
    @Exposed
    MirrorInspection inspection(SqliteMirror mirror) {
        return mirror.inspection();
    }

    @Provides
    @Exposed
    MirrorMaintenance maintenance(SqliteMirror mirror) {
        return mirror.maintenance();
    }

    @Provides
    @Exposed
    WaitMeter waits(SqliteMirror mirror) {
        return mirror.waits();
    }
}
