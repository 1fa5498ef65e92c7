package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.mapper.StatisticsMapper;
import dev.starmirror.adapter.sqlite.search.QueryParser;
import dev.starmirror.adapter.sqlite.search.Similarity;
import dev.starmirror.adapter.sqlite.search.Term;
import dev.starmirror.domain.catalog.Statistics;
import dev.starmirror.domain.port.StarStatistics;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Counts from the indexes, and suggestions from the vocabulary of names, descriptions and topics. */
final class SqliteStarStatistics implements StarStatistics {
    private final Readers readers;

    SqliteStarStatistics(Readers readers) {
        this.readers = readers;
    }

    @Override
    public Statistics statistics(int top) {
        int limit = top == 0 ? -1 : top;
        return read(counts -> {
            StatisticsMapper.Totals totals = counts.totals(SearchPlaces.TOMBSTONES);
            return new Statistics(
                    totals.active(),
                    totals.removed(),
                    totals.archived(),
                    totals.forks(),
                    totals.readmes(),
                    counts.languages(SearchPlaces.TOMBSTONES, limit),
                    counts.topics(SearchPlaces.TOMBSTONES, limit),
                    counts.licenses(SearchPlaces.TOMBSTONES, limit),
                    counts.months(SearchPlaces.TOMBSTONES, limit));
        });
    }

    @Override
    public Optional<String> suggestion(String text) {
        List<Term> terms = QueryParser.parse(text).wanted();
        return read(counts -> {
            StringBuilder suggestion = new StringBuilder();
            boolean better = false;
            for (Term term : terms) {
                for (String word : term.words()) {
                    String similar = similar(counts, word.toLowerCase(Locale.ROOT));
                    better |= similar != null;
                    suggestion.append(suggestion.length() == 0 ? "" : " ").append(similar == null ? word : similar);
                }
            }
            return better ? Optional.of(suggestion.toString()) : Optional.empty();
        });
    }

    /** The most similar word that begins with the same letter, the more frequent one of two; null where the word is known. */
    private static @Nullable String similar(StatisticsMapper counts, String word) {
        if (word.length() < Similarity.SHORTEST || !counts.words(word, word).isEmpty()) {
            return null;
        }
        String first = word.substring(0, word.offsetByCodePoints(0, 1));
        return counts.words(first, first + Character.MAX_VALUE).stream()
                .filter(known -> Similarity.close(word, known.word()))
                .min(Comparator.comparingInt((StatisticsMapper.Word known) -> Similarity.distance(word, known.word()))
                        .thenComparing(StatisticsMapper.Word::repositories, Comparator.reverseOrder()))
                .map(StatisticsMapper.Word::word)
                .orElse(null);
    }

    private <T> T read(Function<StatisticsMapper, T> question) {
        return readers.readClaimed(session -> question.apply(session.getMapper(StatisticsMapper.class)));
    }
}
