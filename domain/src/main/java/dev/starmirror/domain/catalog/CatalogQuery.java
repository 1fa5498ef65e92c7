package dev.starmirror.domain.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A question to the mirror.
 *
 * @param text what to search for, null to browse; any text is allowed, nothing in it can break the search
 * @param filters what stars must have
 * @param sort the order
 * @param reverse whether the order is turned round
 * @param limit how many at most, 0 for all
 * @param offset how many to pass over first, 0 or more
 */
public record CatalogQuery(@Nullable String text, Filters filters, Sort sort, boolean reverse, int limit, int offset) {
    public CatalogQuery {
        if (limit < 0 || offset < 0) {
            throw new IllegalArgumentException("Limit and offset are 0 or more");
        }
    }
}
