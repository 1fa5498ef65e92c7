package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.mapper.CatalogMapper;
import dev.starmirror.adapter.sqlite.mapper.CatalogMapper.Match;
import dev.starmirror.adapter.sqlite.mapper.CatalogRow;
import dev.starmirror.adapter.sqlite.mapper.SearchSelect;
import dev.starmirror.adapter.sqlite.mapper.Texts;
import dev.starmirror.domain.catalog.Hit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One search by relevance. Only a bounded number of matches is ranked by words; all others follow in the order of the index, which is
 * that of popularity. So a word that stands in every README costs no more than a rare one, and every match is still found by who pages on.
 */
final class RankedSearch {
    /** Rows read at once: few enough to hold, many enough to be worth a statement. */
    private static final int CHUNK = 64;

    private final CatalogMapper catalog;
    private final SearchSelect everything;
    private final Snippets snippets;

    RankedSearch(CatalogMapper catalog, Criteria criteria, Snippets snippets) {
        this.catalog = catalog;
        this.snippets = snippets;
        long first = criteria.removed() ? SearchPlaces.TOMBSTONES : 0;
        long end = criteria.removed() ? Long.MAX_VALUE : SearchPlaces.TOMBSTONES;
        this.everything = new SearchSelect(criteria.expression(), first, first, end, criteria.ranges(), -1, 0);
    }

    /** Hands over matches, best first or, reversed, worst first. */
    void visit(int limit, int offset, boolean reverse, Consumer<Hit> consumer) {
        List<Match> matches = reverse ? reversed(limit, offset) : matches(limit, offset);
        for (int from = 0; from < matches.size(); from += CHUNK) {
            deliver(matches.subList(from, Math.min(matches.size(), from + CHUNK)), consumer);
        }
    }

    private List<Match> reversed(int limit, int offset) {
        List<Match> all = matches(-1, 0);
        Collections.reverse(all);
        int from = Math.min(offset, all.size());
        return all.subList(from, limit < 0 ? all.size() : Math.min(all.size(), from + limit));
    }

    /** Places and scores alone, a few bytes each. */
    private List<Match> matches(int limit, int offset) {
        List<Match> ranked = catalog.ranked(everything.from(everything.first(), limit, offset));
        if (limit >= 0 && ranked.size() == limit) {
            return ranked;
        }
        Long last = catalog.lastRanked(everything);
        if (last == null) {
            return ranked;
        }
        List<Match> matches = new ArrayList<>(ranked);
        int passed = ranked.isEmpty() ? offset - catalog.ranked(everything).size() : 0;
        int missing = limit < 0 ? -1 : limit - ranked.size();
        catalog.others(everything.from(last + 1, missing, passed)).forEach(place -> matches.add(new Match(place, 0)));
        return matches;
    }

    private void deliver(List<Match> matches, Consumer<Hit> consumer) {
        List<Long> places = matches.stream().map(Match::place).toList();
        Map<Long, CatalogRow> rows = catalog.places(Texts.numbers(places)).stream()
                .collect(Collectors.toMap(CatalogRow::searchRowid, Function.identity()));
        for (Match match : matches) {
            CatalogRow row = rows.get(match.place());
            if (row != null) {
                consumer.accept(snippets.hit(row, match.score()));
            }
        }
    }
}
