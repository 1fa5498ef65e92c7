package dev.starmirror.adapter.sqlite.mapper;

import java.util.List;

/**
 * A condition on a row of {@code repositories}.
 *
 * @param sql with a question mark for each value
 * @param values what stands for the question marks
 */
public record SqlCondition(String sql, List<Object> values) {
    public SqlCondition {
        values = List.copyOf(values);
    }

    /** A condition with these values. */
    public static SqlCondition of(String sql, Object... values) {
        return new SqlCondition(sql, List.of(values));
    }
}
