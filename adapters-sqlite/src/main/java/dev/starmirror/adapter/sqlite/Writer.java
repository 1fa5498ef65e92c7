package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.mapper.MaintenanceMapper;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.port.MirrorTransactions;
import dev.starmirror.domain.run.Wait;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.SqlSession;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteDataSource;

/** The one connection that writes, opened when it is first needed. Safe for several threads, which take turns. */
final class Writer implements MirrorTransactions, AutoCloseable {
    /** Where more than one page in so many is free, the file is worth writing anew. */
    private static final int MANY_FREE = 20;

    /** Negative, as SQLite wants it, for kibibytes. */
    private static final int SMALL_CACHE = -512;

    private final Database database;
    private final WaitLedger waits;
    private @Nullable Connection connection;
    private @Nullable SqlSession session;
    private boolean held;

    Writer(Database database, WaitLedger waits) {
        this.database = database;
        this.waits = waits;
    }

    /**
     * Does the work in one transaction, which is stored whole or, where anything throws, not at all. Within {@link #whole} it is part of
     * that one.
     */
    synchronized <T extends @Nullable Object> T write(Function<SqlSession, T> work) {
        try {
            SqlSession open = session();
            if (held) {
                return work.apply(open);
            }
            // Another process may be writing: SQLite waits for it here.
            execute(Wait.LOCK, "BEGIN IMMEDIATE");
            T result = work.apply(open);
            execute(Wait.DISK, "COMMIT");
            return result;
        } catch (SQLException | RuntimeException e) {
            abandon(e);
            throw Failures.translate(e, database.file());
        }
    }

    @Override
    public synchronized void whole(Runnable work) {
        try {
            session();
            execute(Wait.LOCK, "BEGIN IMMEDIATE");
            held = true;
            work.run();
            execute(Wait.DISK, "COMMIT");
        } catch (SQLException | PersistenceException e) {
            abandon(e);
            throw Failures.translate(e, database.file());
        } catch (RuntimeException e) {
            abandon(e);
            throw e;
        } finally {
            held = false;
        }
        tidy();
    }

    /** Whether the calling thread is at work within {@link #whole}. */
    boolean isHeld() {
        return Thread.holdsLock(this) && held;
    }

    /**
     * Leaves the file as small and as quick to read as it can be: the pieces of the search index merged, pages that nothing uses given
     * back where they are many, the log put into the file.
     */
    void tidy() {
        asFarAsPossible(() -> {
            mergeSearch();
            if (hasManyFreePages()) {
                compact();
            }
            emptyLog();
        });
    }

    /** Puts the log into the file, which is then all there is of the mirror. */
    void settle() {
        asFarAsPossible(this::emptyLog);
    }

    /** Everything is stored already: a disk without room for more, or another program that keeps the file busy, is no failure. */
    private static void asFarAsPossible(Runnable care) {
        try {
            care.run();
        } catch (MirrorException e) {
            if (e.failure() instanceof MirrorFailure.Damaged) {
                throw e;
            }
        }
    }

    /** Merges the pieces of the search index. */
    void mergeSearch() {
        write(session -> {
            MaintenanceMapper file = session.getMapper(MaintenanceMapper.class);
            file.optimizeSearch();
            file.optimizeMetadataSearch();
            return null;
        });
    }

    /** Writes the file anew, without pages that nothing uses, in little memory: SQLite first makes a copy as large as the file. */
    void compact() {
        maintain("PRAGMA temp_store = FILE");
        // The copy gets a cache of the same size, and each page is needed but once.
        maintain("PRAGMA cache_size = " + SMALL_CACHE);
        maintain("PRAGMA shrink_memory");
        maintain("VACUUM");
        // The next write opens a connection as it should be.
        close();
    }

    /** Puts the log into the file. */
    void emptyLog() {
        maintain("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private boolean hasManyFreePages() {
        return write(session -> {
            MaintenanceMapper file = session.getMapper(MaintenanceMapper.class);
            return file.freePages() * MANY_FREE > file.pages();
        });
    }

    /** Runs a statement that cannot be part of a transaction, such as a checkpoint of the log. */
    synchronized void maintain(String sql) {
        try {
            session();
            execute(Wait.DISK, sql);
        } catch (SQLException | RuntimeException e) {
            abandon(e);
            throw Failures.translate(e, database.file());
        }
    }

    /** Gives back the memory of pages kept from earlier writes, where there are any; waits for a write under way. */
    synchronized void dropCache() {
        if (session != null) {
            maintain("PRAGMA shrink_memory");
        }
    }

    private SqlSession session() {
        if (session == null) {
            connection = database.openWriter();
            session = new Sessions(new SQLiteDataSource()).reusing(connection);
        }
        return session;
    }

    private void execute(Wait wait, String sql) throws SQLException {
        if (connection == null) {
            throw new IllegalStateException("The writer is closed");
        }
        try (Statement statement = connection.createStatement()) {
            waits.waiting(wait, () -> statement.execute(sql));
        }
    }

    /** A connection that failed is not trusted again: closing it rolls back what it had begun, and the next write opens another. */
    private void abandon(Exception failure) {
        try {
            close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public synchronized void close() {
        SqlSession open = session;
        session = null;
        connection = null;
        if (open != null) {
            open.close();
        }
    }
}
