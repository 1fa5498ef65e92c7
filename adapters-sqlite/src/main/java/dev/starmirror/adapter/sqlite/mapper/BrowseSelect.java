package dev.starmirror.adapter.sqlite.mapper;

import java.util.List;

/**
 * A question that the columns answer.
 *
 * @param conditions all of these
 * @param order the terms of ORDER BY, ours alone and never a user's
 * @param limit how many at most, -1 for all
 * @param offset how many to pass over
 */
public record BrowseSelect(List<SqlCondition> conditions, String order, int limit, int offset) {
    public BrowseSelect {
        conditions = List.copyOf(conditions);
    }
}
