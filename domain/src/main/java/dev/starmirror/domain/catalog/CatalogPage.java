package dev.starmirror.domain.catalog;

import java.util.List;

/**
 * An answer.
 *
 * @param hits in the order asked for
 * @param more whether there is more behind the last one
 */
public record CatalogPage(List<Hit> hits, boolean more) {
    public CatalogPage {
        hits = List.copyOf(hits);
    }
}
