package dev.starmirror.adapter.cli;

import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Hit;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.port.StarCatalog;
import java.util.function.Consumer;

/** Cannot be read to the end. */
final class FailingCatalog extends CountingCatalog {
    private final int good;

    /** @param good how many stars can be read */
    FailingCatalog(StarCatalog catalog, int good) {
        super(catalog);
        this.good = good;
    }

    @Override
    public void each(CatalogQuery query, Consumer<Hit> consumer) {
        super.each(query, hit -> {
            if (handedOver > good) {
                throw new MirrorException(new MirrorFailure.Damaged("A page is torn."));
            }
            consumer.accept(hit);
        });
    }
}
