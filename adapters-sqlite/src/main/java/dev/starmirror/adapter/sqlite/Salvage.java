package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.mapper.ReadmeRow;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteOpenMode;

/**
 * Copies what can still be read of a damaged mirror into a new one, row by row: a damaged page costs the rows that stand on it. The new
 * mirror owes a complete listing and the READMEs that are missing, so that the next sync brings back what the source still has; what it
 * no longer has, the tombstones, is only here.
 */
final class Salvage {
    /** What leads to the rows; where one of them is damaged the others may still do. */
    private static final List<String> WAYS = List.of(
            "SELECT id FROM repositories NOT INDEXED ORDER BY id",
            "SELECT id FROM repositories NOT INDEXED ORDER BY id DESC",
            "SELECT id FROM repositories INDEXED BY idx_repositories_removed WHERE status <> 'active'",
            "SELECT id FROM repositories INDEXED BY idx_repositories_search_rowid",
            "SELECT id FROM repositories INDEXED BY idx_repositories_starred_at");

    /** Small tables, in the order in which they refer to each other. */
    private static final List<String> OTHERS = List.of("mirror", "sync_history", "sync_skips", "sync_quotas");

    private final Connection damaged;
    private final Connection fresh;

    private Salvage(Connection damaged, Connection fresh) {
        this.damaged = damaged;
        this.fresh = fresh;
    }

    /**
     * Makes a mirror of what can be read of another one.
     *
     * @param damaged where no connection is open; nothing in it is changed
     * @param target where there is no file yet
     * @throws MirrorException where nothing can be read, or nothing written
     */
    static void run(Path damaged, Database target) {
        // Two connections: SQLite writes nothing more in a transaction that has met damage.
        try (Connection from = open(damaged);
                Connection to = target.openWriter()) {
            new Salvage(from, to).run();
        } catch (SQLException e) {
            throw Failures.translate(e, target.file());
        }
    }

    private static Connection open(Path damaged) {
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        try {
            // Without settings: most of them would have SQLite read the file first.
            SQLiteDataSource source = new SQLiteDataSource(config);
            source.setUrl("jdbc:sqlite:" + damaged);
            Connection connection = source.getConnection();
            try (Statement statement = connection.createStatement()) {
                // Otherwise SQLite reads nothing at all of a file that is shorter than it says.
                statement.execute("PRAGMA writable_schema = ON");
            }
            return connection;
        } catch (SQLException e) {
            throw unreadable();
        }
    }

    private void run() throws SQLException {
        requirePresentSchema();
        execute("BEGIN");
        SortedSet<Long> ids = ids();
        int rows = 0;
        for (long id : ids) {
            rows += copy("repositories WHERE id = " + id);
            copy("readmes WHERE repository_id = " + id);
        }
        if (rows == 0) {
            throw unreadable();
        }
        for (String table : OTHERS) {
            copy(table);
        }
        settle();
        SearchRebuild.run(fresh);
        execute("COMMIT");
    }

    /** Rows of another schema would not fit; a file that does not even tell whose it is has nothing to read. */
    private void requirePresentSchema() {
        try (Statement statement = damaged.createStatement();
                ResultSet row = statement.executeQuery("SELECT (SELECT application_id FROM pragma_application_id), "
                        + "(SELECT user_version FROM pragma_user_version)")) {
            if (row.next() && row.getInt(1) == Migrations.APPLICATION_ID && row.getInt(2) == Migrations.CURRENT) {
                return;
            }
        } catch (SQLException e) {
            throw unreadable();
        }
        throw unreadable();
    }

    private static MirrorException unreadable() {
        return new MirrorException(new MirrorFailure.Damaged(
                "Nothing can be read of the mirror: restore a backup (starmirror db restore FILE), "
                        + "or move the file away and run starmirror sync."));
    }

    private SortedSet<Long> ids() {
        SortedSet<Long> ids = new TreeSet<>();
        for (String way : WAYS) {
            try (Statement statement = damaged.createStatement();
                    ResultSet rows = statement.executeQuery(way)) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            } catch (SQLException e) {
                // Those before the damage are known, and the next way may lead behind it.
            }
        }
        return ids;
    }

    /**
     * Copies rows, up to the first that cannot be read.
     *
     * @param rows a table, with a condition where not all of it is meant
     * @return how many were copied
     * @throws SQLException where a row cannot be written that was read
     */
    private int copy(String rows) throws SQLException {
        String table = rows.split(" ", 2)[0];
        int copied = 0;
        try (Statement statement = damaged.createStatement()) {
            ResultSet read = read(statement, rows);
            for (Object[] row = next(read); row != null; row = next(read)) {
                copied += insert(table, row);
            }
        }
        return copied;
    }

    private static @Nullable ResultSet read(Statement statement, String rows) {
        try {
            return statement.executeQuery("SELECT * FROM " + rows);
        } catch (SQLException e) {
            return null;
        }
    }

    /** The values of the next row, null where there is none or it cannot be read. */
    private static @Nullable Object @Nullable [] next(@Nullable ResultSet rows) {
        try {
            if (rows == null || !rows.next()) {
                return null;
            }
            @Nullable Object[] values = new Object[rows.getMetaData().getColumnCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = rows.getObject(i + 1);
            }
            return values;
        } catch (SQLException e) {
            return null;
        }
    }

    /** Writes a row, unless damage has made it one that no mirror has. */
    private int insert(String table, @Nullable Object[] row) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(row.length, "?"));
        try (PreparedStatement insert =
                fresh.prepareStatement("INSERT OR IGNORE INTO " + table + " VALUES (" + marks + ")")) {
            for (int i = 0; i < row.length; i++) {
                insert.setObject(i + 1, row[i]);
            }
            return insert.executeUpdate();
        } catch (SQLException e) {
            if ((e.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_CONSTRAINT.code) {
                return 0;
            }
            throw e;
        }
    }

    /** What the next sync has to do, as after an import. */
    private void settle() throws SQLException {
        for (long id : damagedTexts()) {
            execute("DELETE FROM readmes WHERE repository_id = " + id);
        }
        execute("DELETE FROM readmes WHERE repository_id NOT IN (SELECT id FROM repositories)");
        execute("UPDATE repositories SET readme_state = 'pending', sync_status = 'pending'"
                + " WHERE readme_state = 'present' AND id NOT IN (SELECT repository_id FROM readmes)");
        execute("INSERT OR IGNORE INTO mirror (id, account_id, account_login) VALUES (1, 0, '')");
        execute("UPDATE mirror SET newest_starred_at = NULL, uncounted = 0, complete_listing_at = NULL");
    }

    private List<Long> damagedTexts() throws SQLException {
        List<Long> damagedTexts = new ArrayList<>();
        try (Statement statement = fresh.createStatement();
                ResultSet rows = statement.executeQuery("SELECT repository_id, size, content FROM readmes")) {
            while (rows.next()) {
                ReadmeRow.Content text = new ReadmeRow.Content(rows.getLong(1), rows.getLong(2), rows.getBytes(3));
                if (!Deflated.isSound(text)) {
                    damagedTexts.add(text.repositoryId());
                }
            }
        }
        return damagedTexts;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = fresh.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
