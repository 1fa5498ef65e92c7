package dev.starmirror.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** One statement through JDBC alone, prepared once: what a question costs without anything of ours. */
final class PlainJdbc implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement statement;
    private final int columns;

    PlainJdbc(Path database, String sql) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        statement = connection.prepareStatement(sql);
        columns = statement.getMetaData().getColumnCount();
    }

    /** Reads every column of every row, and counts the values that are not null. */
    int ask(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        int present = 0;
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    present += rows.getObject(column) == null ? 0 : 1;
                }
            }
        }
        return present;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
        connection.close();
    }
}
