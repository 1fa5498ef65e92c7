package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.mapper.CatalogMapper;
import dev.starmirror.adapter.sqlite.mapper.CatalogRow;
import dev.starmirror.adapter.sqlite.mapper.ReadmeRow;
import dev.starmirror.adapter.sqlite.search.Highlighter;
import dev.starmirror.adapter.sqlite.search.ParsedQuery;
import dev.starmirror.adapter.sqlite.search.QueryParser;
import dev.starmirror.domain.catalog.CatalogPage;
import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Hit;
import dev.starmirror.domain.catalog.MirroredStar;
import dev.starmirror.domain.catalog.Sort;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.StarCatalog;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The mirror as people read it: by columns where they browse, by the search index where they search. */
final class SqliteStarCatalog implements StarCatalog {
    private static final ParsedQuery NO_TEXT = new ParsedQuery(List.of(), List.of(), List.of(), false, List.of());

    private final Readers readers;
    private final Readers streaming;
    private final Pages pages;

    /**
     * @param readers for answers that touch little of the file, wherever it lies
     * @param streaming for answers that read all of it: what they map would stay in memory as long as the answer lasts
     */
    SqliteStarCatalog(Readers readers, Readers streaming) {
        this.readers = readers;
        this.streaming = streaming;
        this.pages = new Pages(readers::state);
    }

    @Override
    public CatalogPage page(CatalogQuery query) {
        ParsedQuery parsed = parsed(query);
        boolean browses = query.limit() > 0 && parsed.wanted().isEmpty() && !parsed.unsearchable();
        if (browses) {
            Criteria criteria = new Criteria(query.filters(), parsed);
            return pages.page(query, (limit, after) -> browse(query, criteria, limit, after));
        }
        List<Hit> hits = new ArrayList<>();
        boolean more = visit(readers, query, hits::add);
        return new CatalogPage(hits, more);
    }

    private CatalogPage browse(CatalogQuery query, Criteria criteria, int limit, @Nullable PageEnd after) {
        List<Hit> hits = new ArrayList<>();
        boolean more = read(
                readers,
                catalog -> new Browse(catalog, criteria)
                        .visit(query, limit, after, row -> hits.add(new Hit(row.toDomain(), 0, null))));
        return new CatalogPage(hits, more);
    }

    private static ParsedQuery parsed(CatalogQuery query) {
        return query.text() == null ? NO_TEXT : QueryParser.parse(query.text());
    }

    @Override
    public void each(CatalogQuery query, Consumer<Hit> consumer) {
        Handover handover = new Handover(consumer);
        try {
            visit(streaming, query, handover);
        } catch (MirrorException e) {
            throw handover.failure == null ? e : handover.failure;
        }
    }

    /** Keeps what the consumer threw, which comes out of MyBatis as a failure of the database. */
    private static final class Handover implements Consumer<Hit> {
        private final Consumer<Hit> consumer;
        private @Nullable RuntimeException failure;

        Handover(Consumer<Hit> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void accept(Hit hit) {
            try {
                consumer.accept(hit);
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }
    }

    @Override
    public Optional<MirroredStar> find(RepositoryName name) {
        CatalogRow row = read(readers, catalog -> catalog.named(name.owner(), name.name()));
        return Optional.ofNullable(row).map(CatalogRow::toDomain);
    }

    @Override
    public Optional<String> readme(RepositoryId id) {
        ReadmeRow.Content content =
                read(streaming.isReading() ? streaming : readers, catalog -> catalog.readme(id.value()));
        return Optional.ofNullable(content).map(Deflated::text);
    }

    /** Whether there are more hits behind those that were handed over. */
    private boolean visit(Readers from, CatalogQuery query, Consumer<Hit> consumer) {
        ParsedQuery parsed = parsed(query);
        if (parsed.unsearchable()) {
            return read(from, catalog -> false);
        }
        int limit = query.limit() == 0 ? -1 : query.limit();
        Criteria criteria = new Criteria(query.filters(), parsed);
        return read(from, catalog -> {
            if (!criteria.searches()) {
                return new Browse(catalog, criteria)
                        .visit(query, limit, null, row -> consumer.accept(new Hit(row.toDomain(), 0, null)));
            }
            try (HitStream hits = new HitStream(catalog, Highlighter.of(parsed.wanted()), consumer)) {
                boolean more = query.sort() == Sort.RELEVANCE
                        ? new RankedSearch(catalog, criteria, hits).visit(limit, query.offset(), query.reverse())
                        : new Browse(catalog, criteria).visit(query, limit, null, row -> hits.add(row, 0));
                hits.flush();
                return more;
            }
        });
    }

    private static <T extends @Nullable Object> T read(Readers from, Function<CatalogMapper, T> question) {
        return from.readClaimed(session -> question.apply(session.getMapper(CatalogMapper.class)));
    }
}
