package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.mapper.BrowseSelect;
import dev.starmirror.adapter.sqlite.mapper.BrowseSelect.AccessPath;
import dev.starmirror.adapter.sqlite.mapper.CatalogMapper;
import dev.starmirror.adapter.sqlite.mapper.SqlCondition;
import dev.starmirror.adapter.sqlite.search.Condition;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to rows by one or two of a question's conditions alone, for it to be seen how many rows these allow.
 *
 * @param path where the rows come from
 * @param conditions those of the path, as SQL
 * @param answered the same as they were asked; none for a way through the search index
 */
record Lead(AccessPath path, List<SqlCondition> conditions, List<Condition> answered) {
    /** Languages, and within each the dates of stars. */
    static final String LANGUAGE = "idx_repositories_language";

    static Lead starred(List<Condition> starred) {
        return new Lead(new AccessPath("idx_repositories_starred_at", "", false), ranges(starred), starred);
    }

    static Lead language(Condition.Is language, List<Condition> starred) {
        List<SqlCondition> sql = ranges(starred);
        sql.add(0, ConditionSql.column(language));
        List<Condition> answered = new ArrayList<>(starred);
        answered.add(language);
        return new Lead(new AccessPath(LANGUAGE, "", false), sql, answered);
    }

    static Lead owner(Condition.Is owner) {
        AccessPath path = new AccessPath("idx_repositories_owner_name", "", false);
        return new Lead(path, List.of(ConditionSql.column(owner)), List.of(owner));
    }

    static Lead fullText(String expression) {
        return new Lead(new AccessPath("repository_search", expression, false), List.of(), List.of());
    }

    /** How many rows it allows, counted no further than to that many. */
    int count(CatalogMapper catalog, int most) {
        return catalog.count(select(most));
    }

    /** The rows that it allows, up to that many. */
    BrowseSelect select(int most) {
        return new BrowseSelect(path, conditions, "", most, 0);
    }

    private static List<SqlCondition> ranges(List<Condition> starred) {
        List<SqlCondition> sql = new ArrayList<>();
        starred.forEach(condition -> ConditionSql.range(condition, sql));
        return sql;
    }
}
