package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.mapper.CatalogMapper;
import dev.starmirror.adapter.sqlite.mapper.CatalogMapper.Match;
import dev.starmirror.adapter.sqlite.mapper.CatalogRow;
import dev.starmirror.adapter.sqlite.mapper.CatalogSql;
import dev.starmirror.adapter.sqlite.mapper.SearchSelect;
import dev.starmirror.adapter.sqlite.mapper.Texts;
import dev.starmirror.adapter.sqlite.search.ExactName;
import dev.starmirror.adapter.sqlite.search.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One search by relevance. Only a bounded number of matches is ranked by words; all others follow in the order of the index, which is
 * that of popularity. So a word that stands in every README costs no more than a rare one, and every match is still found by who pages on.
 */
final class RankedSearch {
    private static final int COMPLETIONS = 12;

    private final CatalogMapper catalog;
    private final SearchSelect everything;
    private final HitStream hits;

    RankedSearch(CatalogMapper catalog, Criteria criteria, HitStream hits) {
        this.catalog = catalog;
        this.hits = hits;
        String expression = criteria.expression(Term::expression);
        Optional<ExactName> name = criteria.exactName();
        this.everything = new SearchSelect(
                expression,
                criteria.words(),
                criteria.completable() ? criteria.expression(this::completed) : expression,
                name.map(exact -> "(" + expression + ") AND " + exact.expression())
                        .orElse(expression),
                name.map(ExactName::value).orElse(null),
                criteria.places(),
                criteria.ranges(),
                -1,
                0);
    }

    /**
     * The few whole words that a beginning most likely stands for: to rank all that begin so, SQLite would first merge the lists of every
     * such word of every README. What these words do not find comes behind the ranked matches.
     */
    private String completed(Term term) {
        if (!term.prefix()) {
            return term.expression();
        }
        String beginning = term.words().get(term.words().size() - 1).toLowerCase(Locale.ROOT);
        return Stream.concat(
                        Stream.of(beginning),
                        catalog.completions(beginning, beginning + Character.MAX_VALUE, COMPLETIONS).stream())
                .distinct()
                .map(word -> term.completedBy(word).expression())
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    /**
     * Hands over matches, best first or, reversed, worst first.
     *
     * @param limit how many at most, -1 for all
     * @return whether there are more behind them
     */
    boolean visit(int limit, int offset, boolean reverse) {
        int wanted = limit < 0 ? -1 : limit + 1;
        List<Match> matches = reverse ? reversed(wanted, offset) : matches(wanted, offset);
        boolean more = limit >= 0 && matches.size() > limit;
        int count = more ? limit : matches.size();
        for (int from = 0; from < count; from += HitStream.CHUNK) {
            deliver(matches.subList(from, Math.min(count, from + HitStream.CHUNK)));
        }
        return more;
    }

    private List<Match> reversed(int limit, int offset) {
        List<Match> all = matches(-1, 0);
        Collections.reverse(all);
        int from = Math.min(offset, all.size());
        return all.subList(from, limit < 0 ? all.size() : Math.min(all.size(), from + limit));
    }

    /** Places and scores alone, a few bytes each. */
    private List<Match> matches(int limit, int offset) {
        List<Match> ranked = catalog.ranked(everything.cut(limit, offset));
        if ((limit >= 0 && ranked.size() == limit) || ranksAll(offset + ranked.size())) {
            return ranked;
        }
        List<Match> matches = new ArrayList<>(ranked);
        int passed = ranked.isEmpty() && offset > 0
                ? offset - catalog.ranked(everything).size()
                : 0;
        int missing = limit < 0 ? -1 : limit - ranked.size();
        catalog.others(everything.cut(missing, Math.max(0, passed))).forEach(place -> matches.add(new Match(place, 0)));
        return matches;
    }

    /** Whether no match can be left where no more than that many were ranked. */
    private boolean ranksAll(int most) {
        return most < CatalogSql.RANKED_MATCHES && everything.ranking().equals(everything.expression());
    }

    private void deliver(List<Match> matches) {
        List<Long> places = matches.stream().map(Match::place).toList();
        Map<Long, CatalogRow> rows = catalog.places(Texts.numbers(places)).stream()
                .collect(Collectors.toMap(CatalogRow::searchRowid, Function.identity()));
        for (Match match : matches) {
            CatalogRow row = rows.get(match.place());
            if (row != null) {
                hits.add(row, match.score());
            }
        }
    }
}
