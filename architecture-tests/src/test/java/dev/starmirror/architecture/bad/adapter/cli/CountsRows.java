package dev.starmirror.architecture.bad.adapter.cli;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Speaks SQL outside the storage adapter. */
public final class CountsRows {
    private CountsRows() {}

    static boolean any(ResultSet rows) throws SQLException {
        return rows.next();
    }
}
