package dev.starmirror.adapter.sqlite;

import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Filters;
import dev.starmirror.domain.catalog.Hit;
import dev.starmirror.domain.catalog.Sort;
import dev.starmirror.domain.port.StarCatalog;
import dev.starmirror.domain.port.StarStatistics;
import dev.starmirror.domain.star.Star;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Questions of the kind people ask, drawn from the mirror itself; the word is one that stands everywhere, the hardest there is. */
final class TypicalQuestions {
    private static final int PAGE = 30;
    private static final int BEGINNING = 3;
    private static final int TOP = 10;
    private static final Duration YEAR = Duration.ofDays(365);

    private final StarCatalog catalog;
    private final StarStatistics statistics;
    private final Optional<String> word;

    /** @param word one of the mirror's most frequent words, at least three letters, empty where there is none */
    TypicalQuestions(StarCatalog catalog, StarStatistics statistics, Optional<String> word) {
        this.catalog = catalog;
        this.statistics = statistics;
        this.word = word;
    }

    /** Asks all of them once. */
    void ask() {
        statistics.statistics(TOP);
        page(null, Filters.NONE, Sort.STARRED).stream()
                .findFirst()
                .map(hit -> hit.star().star())
                .ifPresent(this::ask);
        word.ifPresent(frequent -> {
            page(frequent, Filters.NONE, Sort.RELEVANCE);
            page(frequent, Filters.NONE, Sort.STARS);
            page(frequent.substring(0, BEGINNING) + '*', Filters.NONE, Sort.RELEVANCE);
        });
    }

    private void ask(Star newest) {
        catalog.find(newest.repository().name());
        catalog.readme(newest.id());
        String language = newest.repository().language();
        Filters ofAYear = new Filters(
                language == null ? List.of() : List.of(language),
                List.of(),
                null,
                null,
                null,
                null,
                newest.starredAt().minus(YEAR),
                null,
                null,
                null,
                null,
                null,
                false);
        page(null, ofAYear, Sort.STARS);
        word.ifPresent(frequent -> page(frequent, ofAYear, Sort.RELEVANCE));
    }

    private List<Hit> page(@Nullable String text, Filters filters, Sort sort) {
        return catalog.page(new CatalogQuery(text, filters, sort, false, PAGE, 0))
                .hits();
    }
}
