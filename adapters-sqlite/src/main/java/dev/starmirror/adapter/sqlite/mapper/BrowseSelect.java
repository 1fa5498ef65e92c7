package dev.starmirror.adapter.sqlite.mapper;

import java.util.List;

/**
 * A question that the columns answer.
 *
 * @param path where the rows come from
 * @param conditions all of these
 * @param order the terms of ORDER BY, ours alone and never a user's
 * @param limit how many at most, -1 for all
 * @param offset how many to pass over
 */
public record BrowseSelect(AccessPath path, List<SqlCondition> conditions, String order, int limit, int offset) {
    public BrowseSelect {
        conditions = List.copyOf(conditions);
    }

    /**
     * How rows are reached: through one of our indexes, or through the search index.
     *
     * @param index the index on {@code repositories}, or the full-text table
     * @param expression what to match, empty for an index on columns
     * @param sorted whether the index has the rows in the order asked for
     */
    public record AccessPath(String index, String expression, boolean sorted) {
        /** Whether the path leads through the search index. */
        public boolean fullText() {
            return !expression.isEmpty();
        }
    }
}
