package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.mapper.SqlCondition;
import dev.starmirror.adapter.sqlite.mapper.Texts;
import dev.starmirror.domain.catalog.CatalogPage;
import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Sort;
import dev.starmirror.domain.star.Repository;
import dev.starmirror.domain.star.Star;
import org.jspecify.annotations.Nullable;

/**
 * The last row of a page, in the terms of the order.
 *
 * @param value what it is ordered by
 * @param id what tells equal values apart
 */
record PageEnd(Object value, long id) {
    /** The end of a page that has hits; null in the order of pushes, which not every repository has. */
    static @Nullable PageEnd of(CatalogPage page, CatalogQuery query) {
        Star last = page.hits().get(page.hits().size() - 1).star().star();
        Repository repository = last.repository();
        Object value = switch (query.sort()) {
            case RELEVANCE, STARRED -> Texts.date(last.starredAt());
            case UPDATED -> Texts.date(repository.timeline().updatedAt());
            case STARS -> repository.popularity().stars();
            case NAME -> repository.name().fullName();
            case PUSHED -> null;
        };
        return value == null ? null : new PageEnd(value, last.id().value());
    }

    /** What stands behind it. */
    SqlCondition behind(Sort sort, boolean reverse) {
        return SqlCondition.of(Order.behind(sort, reverse), value, id);
    }
}
