package dev.starmirror.domain.port;

import dev.starmirror.domain.catalog.CatalogPage;
import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Hit;
import dev.starmirror.domain.catalog.MirroredStar;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The mirror as people read it. All methods may be used by several threads at once, also while a sync writes: each sees the mirror as of
 * one instant. Failures are as in {@link MirrorStore}; a mirror that does not exist is {@link MirrorFailure.Missing}.
 */
public interface StarCatalog {
    /** Searches, or browses where the query has no text. */
    CatalogPage page(CatalogQuery query);

    /**
     * The same, one hit at a time in bounded memory, whatever the number. The consumer may ask for more of this catalogue; what it throws
     * ends the answer and comes out of this method as it is.
     */
    void each(CatalogQuery query, Consumer<Hit> consumer);

    /** One star by its present name, without regard to case, tombstones included; of several the active one, then the newest. */
    Optional<MirroredStar> find(RepositoryName name);

    /** The stored README text, empty where there is none. */
    Optional<String> readme(RepositoryId id);
}
