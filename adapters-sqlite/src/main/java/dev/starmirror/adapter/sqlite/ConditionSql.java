package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.mapper.SqlCondition;
import dev.starmirror.adapter.sqlite.mapper.Texts;
import dev.starmirror.adapter.sqlite.search.Condition;
import dev.starmirror.adapter.sqlite.search.Facet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions of a search as conditions on columns. */
final class ConditionSql {
    private ConditionSql() {}

    static SqlCondition column(Condition.Is is) {
        String column = "r." + column(is.facet());
        List<Object> values = List.copyOf(is.values());
        if (is.negated()) {
            return new SqlCondition(
                    "(" + column + " IS NULL OR " + column + " NOT IN (" + marks(values) + "))", values);
        }
        return new SqlCondition(values.size() == 1 ? column + " = ?" : column + " IN (" + marks(values) + ")", values);
    }

    static SqlCondition topic(Condition.Is is) {
        return new SqlCondition(
                (is.negated() ? "NOT " : "")
                        + "EXISTS (SELECT 1 FROM json_each(r.topics) t WHERE t.value COLLATE NOCASE IN ("
                        + marks(List.copyOf(is.values())) + "))",
                List.copyOf(is.values()));
    }

    private static String marks(List<Object> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    static void range(Condition condition, List<SqlCondition> sql) {
        if (condition instanceof Condition.Stars stars) {
            add(sql, "r.stars >= ?", stars.atLeast());
            add(sql, "r.stars <= ?", stars.atMost());
        } else if (condition instanceof Condition.Dated dated) {
            String column = "r." + Texts.name(dated.field()) + "_at";
            add(sql, column + " >= ?", Texts.dateOrNull(dated.from()));
            add(sql, column + " < ?", Texts.dateOrNull(dated.before()));
        }
    }

    private static void add(List<SqlCondition> sql, String condition, @Nullable Object value) {
        if (value != null) {
            sql.add(SqlCondition.of(condition, value));
        }
    }

    static String column(Facet facet) {
        return Texts.name(facet);
    }
}
