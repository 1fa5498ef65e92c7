package dev.starmirror.adapter.sqlite;

import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/** The database file: opens connections to it, each with the settings of its role, and sees that the schema is the present one. */
final class Database {
    private static final int KIBIBYTE = 1024;
    private static final int PAGE_SIZE = 4096;

    /** What {@code PRAGMA synchronous} says of NORMAL. */
    private static final String SYNCHRONOUS_NORMAL = "1";

    private static final int MAX_LOG_BYTES = 16 << 20;

    private final SqliteSettings settings;
    private final Migrations migrations;

    Database(SqliteSettings settings) {
        this.settings = settings;
        this.migrations = new Migrations(settings.database());
    }

    Path file() {
        return settings.database();
    }

    SqliteSettings settings() {
        return settings;
    }

    /** How the connection that writes is set where readers are not, by the names of pragmas. */
    Map<String, String> writerSettings() {
        Map<String, String> set = new LinkedHashMap<>();
        set.put("synchronous", SYNCHRONOUS_NORMAL);
        set.put("cache_size", Long.toString(-settings.writerCacheBytes() / KIBIBYTE));
        set.put("wal_autocheckpoint", Integer.toString(MAX_LOG_BYTES / PAGE_SIZE));
        set.put("journal_size_limit", Integer.toString(MAX_LOG_BYTES));
        return set;
    }

    /** The connection that writes, to a database that is made or migrated where need be. There must be one at a time. */
    Connection openWriter() {
        try {
            Path folder = file().toAbsolutePath().resolveSibling("");
            // JDK 17 takes a link to a folder for something in its way.
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new MirrorException(
                    new MirrorFailure.Inaccessible("The folder for the database cannot be made: " + file()
                            + ". Check the permissions, or choose another place with --database PATH."),
                    e);
        }
        return open(writerConfig(), connection -> {
            boolean current = migrations.current(connection);
            writeAhead(connection);
            if (!current) {
                migrations.run(connection);
            }
        });
    }

    /**
     * A data source of connections that read.
     *
     * @param mapped whether they may map the file into memory
     * @throws MirrorException with {@link MirrorFailure.Missing} where there is no database
     */
    SQLiteDataSource readers(boolean mapped) {
        if (!Files.exists(file())) {
            throw new MirrorException(Failures.missing(file()));
        }
        NativeLibrary.keepIn(settings.nativeLibraries());
        return source(readerConfig(mapped));
    }

    /** Checks what a first reader finds, and migrates it where it is old. */
    void verify(Connection reader) throws SQLException {
        if (migrations.current(reader)) {
            return;
        }
        if (migrations.empty(reader)) {
            throw new MirrorException(Failures.missing(file()));
        }
        openWriter().close();
    }

    /**
     * Only once it is known that the file is ours: this writes to it. Each page of an index changes with nearly every batch, so a longer
     * log takes fewer copies of it into the file.
     */
    private static void writeAhead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA wal_autocheckpoint = " + MAX_LOG_BYTES / PAGE_SIZE);
        }
    }

    private Connection open(SQLiteConfig config, Check check) {
        NativeLibrary.keepIn(settings.nativeLibraries());
        try {
            Connection connection = source(config).getConnection();
            try {
                check.check(connection);
                return connection;
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw Failures.translate(e, file());
        }
    }

    private SQLiteDataSource source(SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file());
        return source;
    }

    private SQLiteConfig writerConfig() {
        SQLiteConfig config = common(settings.writerCacheBytes());
        config.setPageSize(PAGE_SIZE);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setJournalSizeLimit(MAX_LOG_BYTES);
        // Nobody asks for them, the driver would ask SQLite after each insert, and that statement would stay open.
        config.setGetGeneratedKeys(false);
        if (settings.maxBytes() > 0) {
            config.setMaxPageCount(Math.toIntExact(Math.max(1, settings.maxBytes() / PAGE_SIZE)));
        }
        return config;
    }

    private SQLiteConfig readerConfig(boolean mapped) {
        SQLiteConfig config = common(settings.readerCacheBytes());
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, Long.toString(mapped ? settings.mappedBytes() : 0));
        return config;
    }

    private SQLiteConfig common(long cacheBytes) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(Math.toIntExact(settings.busyTimeout().toMillis()));
        config.setCacheSize(-Math.toIntExact(cacheBytes / KIBIBYTE));
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        return config;
    }

    @FunctionalInterface
    private interface Check {
        void check(Connection connection) throws SQLException;
    }
}
