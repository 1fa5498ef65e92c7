package dev.starmirror.adapter.sqlite;

import dev.starmirror.domain.catalog.CatalogPage;
import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Hit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Browsing from page to page. A page that follows one asked for before begins behind that one's last row, instead of passing over all rows
 * ahead of it once more, and is read together with the one behind it. What is remembered holds as long as nobody writes. Safe for several
 * threads.
 */
final class Pages {
    /** How many pages are remembered; each holds no more hits than the largest page that is read ahead. */
    private static final int MOST = 16;

    /** Larger pages are not read ahead. */
    private static final int LARGEST = 100;

    private final Supplier<@Nullable ReadState> state;
    private final Map<CatalogQuery, Place> places = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CatalogQuery, Place> eldest) {
            return size() > MOST;
        }
    };

    /** @param state the present state of the mirror, null where that cannot be told at once */
    Pages(Supplier<@Nullable ReadState> state) {
        this.state = state;
    }

    /** Reads rows in the order of a question. */
    @FunctionalInterface
    interface Reading {
        /**
         * So many hits, and whether there are more.
         *
         * @param after the row behind which they begin, null for the question's own offset
         */
        CatalogPage read(int limit, @Nullable PageEnd after);
    }

    /** Where a page begins: behind a row; with the page itself where it was read ahead. */
    private record Place(
            ReadState state, PageEnd after, @Nullable CatalogPage page) {}

    /** The page of a question that has a limit. */
    CatalogPage page(CatalogQuery query, Reading reading) {
        ReadState now = state.get();
        Place place = now == null ? null : place(query, now);
        if (place != null && place.page() != null) {
            return place.page();
        }
        int limit = query.limit();
        boolean ahead = place != null && limit <= LARGEST;
        CatalogPage read = reading.read(ahead ? 2 * limit : limit, place == null ? null : place.after());
        List<Hit> hits = read.hits();
        boolean two = hits.size() > limit;
        CatalogPage page = two ? new CatalogPage(hits.subList(0, limit), true) : read;
        CatalogPage next = two ? new CatalogPage(hits.subList(limit, hits.size()), read.more()) : null;
        // Somebody may have written while it was read.
        if (now != null && now.equals(state.get())) {
            CatalogQuery behind = remember(query, page, now, next);
            if (next != null) {
                remember(behind, next, now, null);
            }
        }
        return page;
    }

    private synchronized @Nullable Place place(CatalogQuery query, ReadState now) {
        Place place = places.get(query);
        return place != null && place.state().equals(now) ? place : null;
    }

    /** Remembers where the page behind this one begins. */
    private synchronized CatalogQuery remember(
            CatalogQuery query, CatalogPage page, ReadState now, @Nullable CatalogPage next) {
        CatalogQuery behind = new CatalogQuery(
                query.text(),
                query.filters(),
                query.sort(),
                query.reverse(),
                query.limit(),
                query.offset() + query.limit());
        PageEnd end = page.more() ? PageEnd.of(page, query) : null;
        if (end != null) {
            places.put(behind, new Place(now, end, next));
        }
        return behind;
    }
}
