package dev.starmirror.adapter.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;

/** Mirrors for tests, and looks at their files from outside. */
final class Mirrors {
    private Mirrors() {}

    static SqliteSettings settings(Path folder) {
        return SqliteSettings.of(folder.resolve("stars.db"));
    }

    static SqliteMirror at(Path folder) {
        return new SqliteMirror(settings(folder), InstantSource.fixed(Stars.EPOCH), System::nanoTime);
    }

    /** A mirror of {@link Stars#ACCOUNT} with these stars. */
    static SqliteMirror with(Path folder, Stars... stars) {
        SqliteMirror mirror = at(folder);
        mirror.store().claim(Stars.ACCOUNT);
        mirror.store().apply(Stars.batch(stars));
        return mirror;
    }

    /** The first column of the first row. */
    static String value(Path database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getObject(1)) : "nothing";
        }
    }

    static void execute(Path database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
