package dev.starmirror.adapter.sqlite.mapper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that the search index answers.
 *
 * @param expression what to match, in FTS5's language
 * @param words the same without filters: what it matches beside is found to be no match otherwise
 * @param ranking what to match in whole texts for the ranking; the same, or less where beginnings of words are searched for
 * @param naming what to match in names that may be what was typed; the same where it is no name
 * @param name the letters and digits of a name that is preferred, empty for all that match {@code naming}, null for none
 * @param places where in the index to look
 * @param conditions what the columns must fulfil beside
 * @param limit how many at most, -1 for all
 * @param offset how many to pass over
 */
public record SearchSelect(
        String expression,
        String words,
        String ranking,
        String naming,
        @Nullable String name,
        Places places,
        List<SqlCondition> conditions,
        int limit,
        int offset) {
    public SearchSelect {
        conditions = List.copyOf(conditions);
    }

    /** All matches, for nothing to be ranked. */
    public static SearchSelect of(String expression, Places places, List<SqlCondition> conditions) {
        return new SearchSelect(expression, expression, expression, expression, null, places, conditions, -1, 0);
    }

    /** The same, cut elsewhere. */
    public SearchSelect cut(int newLimit, int newOffset) {
        return new SearchSelect(expression, words, ranking, naming, name, places, conditions, newLimit, newOffset);
    }

    /**
     * A part of the index.
     *
     * @param from the first rowid
     * @param to the rowid to stop at, exclusive
     * @param years the years of star dates to look at, null for all
     */
    public record Places(long from, long to, @Nullable Years years) {}

    /**
     * Years as the rowids of the index number them; tombstones, which have none, are looked at too.
     *
     * @param first the lowest number, from 1
     * @param last the highest
     */
    public record Years(int first, int last) {}
}
