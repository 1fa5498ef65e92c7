package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.mapper.CatalogMapper;
import dev.starmirror.adapter.sqlite.mapper.CatalogRow;
import dev.starmirror.adapter.sqlite.mapper.ReadmeRow;
import dev.starmirror.adapter.sqlite.mapper.Texts;
import dev.starmirror.adapter.sqlite.search.GradualText;
import dev.starmirror.adapter.sqlite.search.Highlighter;
import dev.starmirror.domain.catalog.Hit;
import dev.starmirror.domain.catalog.Snippet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Hands on rows as hits, in their order, each with a piece of the README or else of the description that shows why. READMEs are read in
 * one statement for several rows, one text in memory at a time. A long README is unpacked to its end only where nothing shorter shows why.
 */
final class HitStream implements AutoCloseable {
    /** Few enough rows to hold, many enough to be worth a statement. */
    static final int CHUNK = 64;

    /** Characters of a README to look at before the description. Nine of ten READMEs are hardly longer. */
    private static final int BEGINNING = 12 << 10;

    /** Bytes of texts to go on reading for all rows of a chunk; where that is used up, a match deep in a long README is not shown. */
    private static final int BEYOND = 384 << 10;

    private final CatalogMapper catalog;
    private final Highlighter highlighter;
    private final Consumer<Hit> consumer;
    private final Unpacker unpacker = new Unpacker();
    private final List<Scored> waiting = new ArrayList<>();
    private long beyond;

    HitStream(CatalogMapper catalog, Highlighter highlighter, Consumer<Hit> consumer) {
        this.catalog = catalog;
        this.highlighter = highlighter;
        this.consumer = consumer;
    }

    void add(CatalogRow row, double score) {
        waiting.add(new Scored(row, score));
        if (waiting.size() == CHUNK) {
            flush();
        }
    }

    /** Hands on what is still held back. */
    void flush() {
        Map<Long, CatalogRow> withReadme = new HashMap<>();
        for (Scored scored : waiting) {
            if (scored.row().readmePath() != null) {
                withReadme.put(scored.row().id(), scored.row());
            }
        }
        Map<Long, Snippet> snippets = ofReadmes(withReadme);
        for (Scored scored : waiting) {
            CatalogRow row = scored.row();
            Snippet snippet = withReadme.containsKey(row.id())
                    ? snippets.get(row.id())
                    : ofDescription(row).orElse(null);
            consumer.accept(new Hit(row.toDomain(), scored.score(), snippet));
        }
        waiting.clear();
    }

    private Map<Long, Snippet> ofReadmes(Map<Long, CatalogRow> rows) {
        Map<Long, Snippet> snippets = new HashMap<>();
        beyond = BEYOND;
        if (!rows.isEmpty()) {
            catalog.readmes(Texts.numbers(rows.keySet()), result -> {
                ReadmeRow.Content stored = result.getResultObject();
                CatalogRow row = Objects.requireNonNull(rows.get(stored.repositoryId()));
                snippet(row, unpacker.open(stored), stored.size())
                        .ifPresent(snippet -> snippets.put(row.id(), snippet));
            });
        }
        return snippets;
    }

    private Optional<Snippet> snippet(CatalogRow row, GradualText readme, long size) {
        Optional<Snippet> near = highlighter.snippet(readme, BEGINNING).or(() -> ofDescription(row));
        if (near.isPresent() || readme.whole() || size > beyond || toldByName(row)) {
            return near;
        }
        beyond -= size;
        return highlighter.snippet(readme, Integer.MAX_VALUE);
    }

    private boolean toldByName(CatalogRow row) {
        return highlighter.matchesAll(row.owner() + " " + row.name() + " " + row.topics());
    }

    private Optional<Snippet> ofDescription(CatalogRow row) {
        return row.description() == null ? Optional.empty() : highlighter.snippet(row.description());
    }

    @Override
    public void close() {
        unpacker.close();
    }

    private record Scored(CatalogRow row, double score) {}
}
