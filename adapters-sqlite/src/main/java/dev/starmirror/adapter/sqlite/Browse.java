package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.mapper.BrowseSelect;
import dev.starmirror.adapter.sqlite.mapper.BrowseSelect.AccessPath;
import dev.starmirror.adapter.sqlite.mapper.CatalogMapper;
import dev.starmirror.adapter.sqlite.mapper.CatalogRow;
import dev.starmirror.adapter.sqlite.mapper.SearchSelect;
import dev.starmirror.adapter.sqlite.mapper.SqlCondition;
import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Sort;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One question that is answered by columns. There are two ways: to walk the index of the order asked for and pass over what the filters
 * forbid, good where much is allowed, or to collect what one filter allows and sort that, good where it is little. SQLite would choose by
 * averages; this counts the rows of each filter, up to a bound, and so knows.
 */
final class Browse {
    /**
     * Fewer rows than this are collected and sorted in about the time that walking takes to fill a page from one row in fifty, where each
     * row that is passed over is looked up in the table.
     */
    static final int FEW = 1_500;

    /** The same where the index of the order answers the filters, so that passing over a row is ten times cheaper. */
    static final int FEW_WHERE_COVERED = 350;

    /** The same where words are searched for: what does not have them is passed over in the index of the order alone. */
    static final int FEW_MATCHES = 500;

    private static final String REMOVED = "idx_repositories_removed";

    private final CatalogMapper catalog;
    private final Criteria criteria;

    Browse(CatalogMapper catalog, Criteria criteria) {
        this.catalog = catalog;
        this.criteria = criteria;
    }

    /**
     * Hands over rows in order.
     *
     * @param limit how many at most, -1 for all
     * @param after the row behind which to begin, null to pass over as many as the question says
     * @return whether there are more behind them
     */
    boolean visit(CatalogQuery query, int limit, @Nullable PageEnd after, Consumer<CatalogRow> consumer) {
        AccessPath path = path(query, limit);
        List<SqlCondition> conditions = criteria.columns(path, end(query, limit));
        if (after != null) {
            conditions.add(after.behind(query.sort(), query.reverse()));
        }
        BrowseSelect select = new BrowseSelect(
                path,
                conditions,
                Order.of(query.sort(), query.reverse()),
                limit < 0 ? -1 : limit + 1,
                after == null ? query.offset() : 0);
        int[] seen = {0};
        catalog.stream(select, row -> {
            if (limit < 0 || seen[0] < limit) {
                consumer.accept(row.getResultObject());
            }
            seen[0]++;
        });
        return limit >= 0 && seen[0] > limit;
    }

    /**
     * Where in the search index to stop: matches stand there by their stars, if roughly, so that those with the most are all found once
     * there are enough.
     */
    private long end(CatalogQuery query, int limit) {
        boolean mostStarsFirst = query.sort() == Sort.STARS && !query.reverse();
        if (!mostStarsFirst || limit < 0 || !criteria.byWords() || !criteria.active() || !criteria.anyDate()) {
            return Long.MAX_VALUE;
        }
        Long last = catalog.place(SearchSelect.of(criteria.expression(), criteria.places(), criteria.ranges())
                .cut(1, query.offset() + limit));
        return last == null ? Long.MAX_VALUE : SearchPlaces.endOfAsManyStars(last);
    }

    /** Everything is streamed in the order of an index, in no more memory than a row takes; a page may be collected and sorted. */
    private AccessPath path(CatalogQuery query, int limit) {
        if (criteria.removed()) {
            return new AccessPath(REMOVED, "", query.sort() == Sort.STARRED || query.sort() == Sort.RELEVANCE);
        }
        AccessPath best = criteria.walk(query.sort());
        int fewest = criteria.byWords() ? FEW_MATCHES : criteria.coveredByOrder() ? FEW_WHERE_COVERED : FEW;
        if (limit >= 0) {
            for (Criteria.Lead lead : criteria.leads()) {
                int count = catalog.count(new BrowseSelect(lead.path(), lead.conditions(), "", fewest, 0));
                if (count < fewest) {
                    fewest = count;
                    best = lead.path();
                }
            }
        }
        return best;
    }
}
