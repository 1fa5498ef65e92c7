package dev.starmirror.adapter.sqlite.mapper;

import java.util.List;

/**
 * A question that the search index answers.
 *
 * @param expression in FTS5's language
 * @param first where the search began
 * @param from the first rowid of the index to look at, {@code first} or more
 * @param to the rowid to stop at, exclusive
 * @param conditions what the columns must fulfil beside
 * @param limit how many at most, -1 for all
 * @param offset how many to pass over
 */
public record SearchSelect(
        String expression, long first, long from, long to, List<SqlCondition> conditions, int limit, int offset) {
    public SearchSelect {
        conditions = List.copyOf(conditions);
    }

    /** The same from another rowid on. */
    public SearchSelect from(long rowid, int newLimit, int newOffset) {
        return new SearchSelect(expression, first, rowid, to, conditions, newLimit, newOffset);
    }
}
