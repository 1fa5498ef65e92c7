package dev.starmirror.adapter.sqlite;

import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Brings a database to the present schema. Scripts are numbered from 1; the database's {@code user_version} is the last one that was
 * run on it, and is written in the script's own transaction. An existing database is copied aside first.
 */
final class Migrations {
    /** The schema this program reads and writes. */
    static final int CURRENT = 8;

    /** "Star" in ASCII: tells our files from anybody else's. */
    static final int APPLICATION_ID = 0x53746172;

    private final Path database;
    private final int latest;
    private final IntFunction<String> scripts;
    private final Map<Integer, Sequel> sequels;

    Migrations(Path database) {
        this(database, CURRENT, Migrations::script, Map.of(7, SearchRebuild::run));
    }

    /**
     * Other migrations than ours.
     *
     * @param latest the version they lead to
     * @param scripts what brings a database from the version before to the given one; read only when it is run
     */
    Migrations(Path database, int latest, IntFunction<String> scripts) {
        this(database, latest, scripts, Map.of());
    }

    private Migrations(Path database, int latest, IntFunction<String> scripts, Map<Integer, Sequel> sequels) {
        this.database = database;
        this.latest = latest;
        this.scripts = scripts;
        this.sequels = sequels;
    }

    /**
     * Whether the database is there and has the present schema.
     *
     * @throws MirrorException where it is not ours, or newer than this program
     */
    boolean current(Connection connection) throws SQLException {
        int version = number(connection, "PRAGMA user_version");
        int application = number(connection, "PRAGMA application_id");
        if (application != APPLICATION_ID && !(version == 0 && empty(connection))) {
            throw new MirrorException(new MirrorFailure.Damaged("The file is a database of another program: " + database
                    + ". Choose another place with --database PATH; this file was not touched."));
        }
        if (version > latest) {
            throw new MirrorException(
                    new MirrorFailure.TooNew(
                            "The database was written by a newer version of Starmirror (schema "
                                    + version + ", this program knows " + latest + "): " + database
                                    + ". Install the newer version, or choose another place with --database PATH; this file was not touched."));
        }
        return version == latest;
    }

    /** Whether there is nothing in it at all. */
    boolean empty(Connection connection) throws SQLException {
        return number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
    }

    /** Runs the scripts that are missing, each in a transaction of its own that either leaves everything or nothing. */
    void run(Connection connection) throws SQLException {
        int version = number(connection, "PRAGMA user_version");
        if (version > 0 && version < latest) {
            backUp(connection, backupOf(database, version));
        }
        for (int next = version + 1; next <= latest; next++) {
            migrate(connection, next);
        }
    }

    /** Where the database is copied to before it leaves that version. */
    static Path backupOf(Path database, int version) {
        return database.resolveSibling(database.getFileName() + ".backup-v" + version);
    }

    private void migrate(Connection connection, int version) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                // Another process may have been quicker while this one waited for the lock.
                if (number(connection, "PRAGMA user_version") < version) {
                    statement.executeUpdate(scripts.apply(version));
                    sequels.getOrDefault(version, nothing -> {}).run(connection);
                    statement.execute("PRAGMA application_id = " + APPLICATION_ID);
                    statement.execute("PRAGMA user_version = " + version);
                }
                statement.execute("COMMIT");
            } catch (SQLException | RuntimeException e) {
                statement.execute("ROLLBACK");
                throw e;
            }
        }
    }

    /** Copies the database as it stands, whatever others do to it meanwhile; a copy that is there is replaced once the new one is whole. */
    static void backUp(Connection connection, Path target) throws SQLException {
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        try (Statement statement = connection.createStatement()) {
            Files.deleteIfExists(fresh);
            try {
                statement.execute("VACUUM INTO '" + fresh.toString().replace("'", "''") + "'");
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (SQLException | IOException e) {
                discard(fresh, e);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write the backup " + target, e);
        }
    }

    /** A copy that broke off is of no use, and takes room where there may be none left. */
    private static void discard(Path copy, Exception cause) {
        try {
            Files.deleteIfExists(copy);
            // On a full disk SQLite leaves that behind too.
            Files.deleteIfExists(copy.resolveSibling(copy.getFileName() + "-journal"));
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** What brings a database from the version before to the given one. */
    static String script(int version) {
        String name = "schema/" + version + ".sql";
        try (InputStream script = Migrations.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IllegalStateException("The program lacks " + name);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + name, e);
        }
    }

    /** What follows a script in its transaction where SQL alone cannot do it. */
    @FunctionalInterface
    private interface Sequel {
        void run(Connection connection) throws SQLException;
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }
}
