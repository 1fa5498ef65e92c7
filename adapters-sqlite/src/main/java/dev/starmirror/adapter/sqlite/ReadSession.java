package dev.starmirror.adapter.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Function;
import org.apache.ibatis.session.SqlSession;
import org.jspecify.annotations.Nullable;

/** A connection that reads, each piece of work on the mirror as of one instant. Used by one thread at a time. */
final class ReadSession implements AutoCloseable {
    private final SqlSession session;
    private final PreparedStatement begin;
    private final PreparedStatement end;

    /** @param session made for the connection, which it closes with itself */
    ReadSession(Connection connection, SqlSession session) throws SQLException {
        this.session = session;
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

    @Override
    public void close() {
        session.close();
    }
}
