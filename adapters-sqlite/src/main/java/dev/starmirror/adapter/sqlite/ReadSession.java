package dev.starmirror.adapter.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.apache.ibatis.session.SqlSession;
import org.jspecify.annotations.Nullable;

/** A connection that reads, each piece of work on the mirror as of one instant. Used by one thread at a time. */
final class ReadSession implements AutoCloseable {
    private final SqlSession session;
    private final PreparedStatement begin;
    private final PreparedStatement end;
    private final PreparedStatement dataVersion;

    /** @param session made for the connection, which it closes with itself */
    ReadSession(Connection connection, SqlSession session) throws SQLException {
        this.session = session;
        dataVersion = connection.prepareStatement("PRAGMA data_version");
        begin = connection.prepareStatement("BEGIN");
        end = connection.prepareStatement("ROLLBACK");
    }

    <T extends @Nullable Object> T inSnapshot(Function<SqlSession, T> work) throws SQLException {
        begin.execute();
        try {
            return work.apply(session);
        } finally {
            end.execute();
        }
    }

    /** A number that is another one after every change that another connection, of this process or another one, has made. */
    long version() throws SQLException {
        try (ResultSet row = dataVersion.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
