package dev.starmirror.adapter.cli;

import dev.starmirror.domain.catalog.CatalogPage;
import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Hit;
import dev.starmirror.domain.catalog.MirroredStar;
import dev.starmirror.domain.port.StarCatalog;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import java.util.Optional;
import java.util.function.Consumer;

/** Counts what a catalogue hands over. */
class CountingCatalog implements StarCatalog {
    private final StarCatalog catalog;
    int handedOver;

    CountingCatalog(StarCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public CatalogPage page(CatalogQuery query) {
        return catalog.page(query);
    }

    @Override
    public void each(CatalogQuery query, Consumer<Hit> consumer) {
        catalog.each(query, hit -> {
            handedOver++;
            consumer.accept(hit);
        });
    }

    @Override
    public Optional<MirroredStar> find(RepositoryName name) {
        return catalog.find(name);
    }

    @Override
    public Optional<String> readme(RepositoryId id) {
        return catalog.readme(id);
    }
}
