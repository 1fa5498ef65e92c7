package dev.starmirror.benchmarks;

import dev.starmirror.domain.readme.ReadmeResult;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A mirror's file written by JDBC alone. For one thread. */
final class BareTables implements AutoCloseable {
    private final Connection connection;
    private final List<String> columns = new ArrayList<>();
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private final PreparedStatement upsert;
    private final PreparedStatement insert;
    private final int batch;
    private int next;
    private long round;

    BareTables(Path database, int batch) throws SQLException {
        this.batch = batch;
        connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA journal_mode = WAL");
            statement.executeUpdate("PRAGMA synchronous = NORMAL");
            statement.executeUpdate("PRAGMA wal_autocheckpoint = 4096");
            statement.executeUpdate(
                    "CREATE VIRTUAL TABLE bare_texts USING fts5 (readme, content = '', contentless_delete = 1)");
            readRows(statement);
        }
        connection.setAutoCommit(false);
        upsert = connection.prepareStatement("INSERT INTO repositories (" + String.join(", ", columns) + ") VALUES ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", "))
                + ") ON CONFLICT (id) DO UPDATE SET "
                + columns.stream()
                        .filter(column -> !column.equals("id"))
                        .map(column -> column + " = excluded." + column)
                        .collect(Collectors.joining(", ")));
        insert = connection.prepareStatement("INSERT INTO bare_texts (rowid, readme) VALUES (?, ?)");
    }

    private void readRows(Statement statement) throws SQLException {
        try (ResultSet all = statement.executeQuery("SELECT * FROM repositories")) {
            for (int column = 1; column <= all.getMetaData().getColumnCount(); column++) {
                columns.add(all.getMetaData().getColumnName(column));
            }
            while (all.next()) {
                @Nullable Object[] row = new Object[columns.size()];
                for (int column = 0; column < row.length; column++) {
                    row[column] = all.getObject(column + 1);
                }
                rows.add(row);
            }
        }
    }

    /** Upserts the next rows with one star more than the time before, or one less, in one transaction. */
    int upsertNext() throws SQLException {
        long moreStars = 1 + round++ * batch / rows.size() % 2;
        int stars = columns.indexOf("stars");
        for (int i = 0; i < batch; i++) {
            @Nullable Object[] row = rows.get(next++ % rows.size());
            for (int column = 0; column < row.length; column++) {
                Object value = row[column];
                upsert.setObject(
                        column + 1,
                        column == stars && value instanceof Number count ? count.longValue() + moreStars : value);
            }
            upsert.addBatch();
        }
        int changed = upsert.executeBatch().length;
        connection.commit();
        return changed;
    }

    /** Inserts texts behind that rowid, in one transaction. */
    void insertReadmes(List<ReadmeResult> readmes, long behind) throws SQLException {
        long rowid = behind;
        for (ReadmeResult result : readmes) {
            rowid++;
            if (result instanceof ReadmeResult.Found found) {
                insert.setLong(1, rowid);
                insert.setString(2, found.readme().text());
                insert.addBatch();
            }
        }
        insert.executeBatch();
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        upsert.close();
        insert.close();
        connection.close();
    }
}
