package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.mapper.CatalogMapper;
import dev.starmirror.adapter.sqlite.mapper.CatalogRow;
import dev.starmirror.adapter.sqlite.mapper.ReadmeRow;
import dev.starmirror.adapter.sqlite.search.Highlighter;
import dev.starmirror.domain.catalog.Hit;
import dev.starmirror.domain.catalog.Snippet;
import java.util.Optional;

/** Makes hits of rows, with a piece of the README or else of the description that shows why. */
final class Snippets {
    private final CatalogMapper catalog;
    private final Highlighter highlighter;

    Snippets(CatalogMapper catalog, Highlighter highlighter) {
        this.catalog = catalog;
        this.highlighter = highlighter;
    }

    Hit hit(CatalogRow row, double score) {
        Optional<Snippet> snippet = row.readmePath() == null ? Optional.empty() : ofReadme(row.id());
        if (snippet.isEmpty() && row.description() != null) {
            snippet = highlighter.snippet(row.description());
        }
        return new Hit(row.toDomain(), score, snippet.orElse(null));
    }

    private Optional<Snippet> ofReadme(long id) {
        ReadmeRow.Content content = catalog.readme(id);
        return content == null ? Optional.empty() : highlighter.snippet(Deflated.text(content));
    }
}
