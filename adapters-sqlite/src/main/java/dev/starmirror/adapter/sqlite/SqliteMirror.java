package dev.starmirror.adapter.sqlite;

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
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;

/**
 * One database file by all its ports, which share one writing connection and few reading ones. Each port keeps the contract of its
 * interface as to threads and failures.
 */
public final class SqliteMirror implements AutoCloseable {
    private final WaitLedger waits;
    private final Writer writer;
    private final Readers syncReaders;
    private final Readers catalogReaders;
    private final MirrorStore store;
    private final MirrorBacklog backlog;
    private final RunJournal journal;
    private final RunLock lock;
    private final AnswerCache answers;
    private final CachedStarCatalog catalog;
    private final StarStatistics statistics;
    private final MirrorInspection inspection;
    private final MirrorMaintenance maintenance;

    SqliteMirror(SqliteSettings settings, InstantSource clock, Ticker ticker) {
        Database database = new Database(settings);
        waits = new WaitLedger(ticker);
        writer = new Writer(database, waits);
        // A sync looks up scattered rows once: mapping the file for that would only count as memory in use.
        syncReaders = new Readers(database, false, waits);
        catalogReaders = new Readers(database, true, waits);
        store = new SqliteMirrorStore(writer, syncReaders, ForkJoinPool.commonPool());
        backlog = new SqliteMirrorBacklog(syncReaders);
        journal = new SqliteRunJournal(writer, syncReaders);
        FileRunLock runs = new FileRunLock(settings.database(), clock);
        lock = runs;
        answers = new SqliteAnswerCache(writer, syncReaders, runs::isHeldHere);
        // What a stream passes by is asked for once: remembering it would push out what is asked for again.
        catalog = new CachedStarCatalog(
                new SqliteStarCatalog(catalogReaders, syncReaders),
                () -> syncReaders.isReading() ? null : catalogReaders.state(),
                settings.answerCacheBytes());
        statistics = new SqliteStarStatistics(catalogReaders);
        inspection = new SqliteMirrorInspection(database, catalogReaders, waits, ticker, this::figures);
        maintenance = new SqliteMirrorMaintenance(database, writer, catalogReaders, lock, this::close);
    }

    /** The mirror as a sync writes it. */
    public MirrorStore store() {
        return store;
    }

    /** What makes many of its writes one. */
    public MirrorTransactions transactions() {
        return writer;
    }

    /** Its open work. */
    public MirrorBacklog backlog() {
        return backlog;
    }

    /** The history of its runs. */
    public RunJournal journal() {
        return journal;
    }

    /** Its lock. */
    public RunLock lock() {
        return lock;
    }

    /** What its source answered. */
    public AnswerCache answers() {
        return answers;
    }

    /** The mirror as people read it. */
    public StarCatalog catalog() {
        return catalog;
    }

    /** What it tells as a whole. */
    public StarStatistics statistics() {
        return statistics;
    }

    /** A look into its file. */
    public MirrorInspection inspection() {
        return inspection;
    }

    /** Care for its file. */
    public MirrorMaintenance maintenance() {
        return maintenance;
    }

    /** Gives back memory that only saves the next write some reading; waits for a write under way. */
    public void dropCaches() {
        writer.dropCache();
    }

    /** How long threads waited for it. */
    public WaitMeter waits() {
        return waits;
    }

    private Map<String, String> figures() {
        return new TreeMap<>(Map.of(
                "lookups", Long.toString(catalog.lookups()),
                "lookups_from_memory", Long.toString(catalog.hits()),
                "pooled_connections", Integer.toString(catalogReaders.pooled())));
    }

    /** Closes every connection; a later call to a port opens anew. */
    @Override
    public void close() {
        catalogReaders.close();
        syncReaders.close();
        writer.close();
    }
}
