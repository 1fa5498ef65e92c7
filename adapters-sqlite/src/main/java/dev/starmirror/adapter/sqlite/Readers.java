package dev.starmirror.adapter.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.starmirror.adapter.sqlite.mapper.CatalogMapper;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.run.Wait;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.session.SqlSession;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteDataSource;

/**
 * The connections that read. One of them stays open with its statements prepared and serves as long as nobody else reads at the same
 * moment; the pool for the others is made when it is first needed, so that a short command never pays for it. Safe for several threads.
 */
final class Readers implements AutoCloseable {
    private final Database database;
    private final boolean mapped;
    private final WaitLedger waits;
    private final @Nullable Interceptor interceptor;
    private final ReentrantLock residentLock = new ReentrantLock();
    private final Object opening = new Object();
    private @Nullable ReadSession resident;
    private long residents;
    private volatile boolean claimed;
    private @Nullable SQLiteDataSource source;
    private @Nullable Sessions sessions;
    private @Nullable HikariDataSource pool;

    Readers(Database database, boolean mapped, WaitLedger waits) {
        this(database, mapped, waits, null);
    }

    /** @param interceptor looks on at each statement, null for nobody */
    Readers(Database database, boolean mapped, WaitLedger waits, @Nullable Interceptor interceptor) {
        this.database = database;
        this.mapped = mapped;
        this.waits = waits;
        this.interceptor = interceptor;
    }

    /** Does the work on the mirror as of one instant. */
    <T extends @Nullable Object> T read(Function<SqlSession, T> work) {
        // A consumer of one read may ask for another: that one must not share its connection.
        if (!residentLock.isHeldByCurrentThread() && residentLock.tryLock()) {
            try {
                return readResident(work);
            } finally {
                residentLock.unlock();
            }
        }
        try (Connection connection = waits.waiting(Wait.CONNECTION, () -> pool().getConnection());
                ReadSession session = new ReadSession(connection, sessions().reusing(connection))) {
            return session.inSnapshot(work);
        } catch (SQLException | PersistenceException e) {
            throw Failures.translate(e, database.file());
        }
    }

    /** Whether the calling thread is in the middle of a read. */
    boolean isReading() {
        return residentLock.isHeldByCurrentThread();
    }

    /** The same for a mirror that holds somebody's stars; until it does there is none to read. No mirror is ever given up again. */
    <T extends @Nullable Object> T readClaimed(Function<SqlSession, T> work) {
        return read(session -> {
            if (!claimed) {
                if (session.getMapper(CatalogMapper.class).claimed() == null) {
                    throw new MirrorException(Failures.missing(database.file()));
                }
                claimed = true;
            }
            return work.apply(session);
        });
    }

    /** Does the work, or gives null where there is no mirror to read. */
    <T> @Nullable T readIfPresent(Function<SqlSession, @Nullable T> work) {
        try {
            return read(work);
        } catch (MirrorException e) {
            if (e.failure() instanceof MirrorFailure.Missing) {
                return null;
            }
            throw e;
        }
    }

    /** The present state of the mirror, null where the connection that could tell is at work. */
    @Nullable
    ReadState state() {
        if (residentLock.isHeldByCurrentThread() || !residentLock.tryLock()) {
            return null;
        }
        try {
            return new ReadState(residents, resident().version());
        } catch (SQLException e) {
            closeResident();
            throw Failures.translate(e, database.file());
        } finally {
            residentLock.unlock();
        }
    }

    private <T extends @Nullable Object> T readResident(Function<SqlSession, T> work) {
        try {
            return resident().inSnapshot(work);
        } catch (SQLException e) {
            closeResident();
            throw Failures.translate(e, database.file());
        } catch (PersistenceException e) {
            throw Failures.translate(e, database.file());
        }
    }

    private ReadSession resident() throws SQLException {
        ReadSession session = resident;
        if (session == null) {
            Connection connection = source().getConnection();
            session = new ReadSession(connection, sessions().reusing(connection));
            resident = session;
            residents++;
        }
        return session;
    }

    /** Copies the database as of one instant into a new file, without keeping anybody from writing. */
    void copyTo(Path target) {
        try (Connection connection = source().getConnection()) {
            Migrations.backUp(connection, target);
        } catch (SQLException e) {
            throw Failures.translate(e, target);
        }
    }

    private Sessions sessions() throws SQLException {
        synchronized (opening) {
            if (sessions == null) {
                sessions = new Sessions(source(), interceptor);
            }
            return sessions;
        }
    }

    private SQLiteDataSource source() throws SQLException {
        synchronized (opening) {
            SQLiteDataSource known = source;
            if (known == null) {
                known = database.readers(mapped);
                try (Connection first = known.getConnection()) {
                    database.verify(first);
                }
                source = known;
            }
            return known;
        }
    }

    private HikariDataSource pool() throws SQLException {
        synchronized (opening) {
            if (pool == null) {
                HikariConfig config = new HikariConfig();
                config.setDataSource(source());
                config.setPoolName("starmirror-readers");
                config.setMaximumPoolSize(database.settings().maxConnections());
                config.setMinimumIdle(0);
                config.setConnectionTimeout(
                        Math.max(250, database.settings().connectionTimeout().toMillis()));
                pool = new HikariDataSource(config);
            }
            return pool;
        }
    }

    /** How many connections there are beside the one that stays open. */
    int pooled() {
        synchronized (opening) {
            return pool == null ? 0 : pool.getHikariPoolMXBean().getTotalConnections();
        }
    }

    private void closeResident() {
        ReadSession open = resident;
        resident = null;
        if (open != null) {
            open.close();
        }
    }

    /** Closes what is open; a later read opens anew. */
    @Override
    public void close() {
        residentLock.lock();
        try {
            closeResident();
        } finally {
            residentLock.unlock();
        }
        synchronized (opening) {
            if (pool != null) {
                pool.close();
                pool = null;
            }
            source = null;
            sessions = null;
            claimed = false;
        }
    }
}
