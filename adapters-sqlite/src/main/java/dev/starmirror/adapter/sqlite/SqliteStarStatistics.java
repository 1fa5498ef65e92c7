package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.mapper.StatisticsMapper;
import dev.starmirror.adapter.sqlite.search.QueryParser;
import dev.starmirror.adapter.sqlite.search.Similarity;
import dev.starmirror.domain.catalog.Statistics;
import dev.starmirror.domain.catalog.UnreadQualifier;
import dev.starmirror.domain.port.StarStatistics;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts from the indexes, and suggestions from the vocabulary of names, descriptions and topics. */
final class SqliteStarStatistics implements StarStatistics {
    /** How many times as frequent another word is, at least, beside one that is known and still taken for a misspelling of it. */
    private static final long MISSPELT = 100;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

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

    /** The text as it was typed, with other words in it: what it asks for beside them stays. */
    @Override
    public Optional<String> suggestion(String text) {
        Set<String> words = QueryParser.parse(text).wanted().stream()
                .flatMap(term -> term.words().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return read(counts -> {
            String meant = text.strip();
            for (String word : words) {
                String similar = similar(counts, folded(word));
                meant = similar == null ? meant : wholeWord(word).matcher(meant).replaceAll(similar);
            }
            return meant.equals(text.strip()) ? Optional.empty() : Optional.of(meant);
        });
    }

    @Override
    public List<UnreadQualifier> unread(String text) {
        return QueryParser.parse(text).unread();
    }

    /** As the vocabulary has it. */
    private static String folded(String word) {
        return MARKS.matcher(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
    }

    private static Pattern wholeWord(String word) {
        return Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{M}\\p{N}])");
    }

    /**
     * The most similar word that begins with the same letter, the more frequent one of two; null where the word is known, unless it is so
     * rare beside the other that it is known for misspelt itself.
     */
    private static @Nullable String similar(StatisticsMapper counts, String word) {
        if (word.length() < Similarity.SHORTEST) {
            return null;
        }
        long repositories = counts.words(word, word).stream()
                .mapToLong(StatisticsMapper.Word::repositories)
                .sum();
        String first = word.substring(0, word.offsetByCodePoints(0, 1));
        return counts.words(first, first + Character.MAX_VALUE).stream()
                .filter(known -> known.repositories() > MISSPELT * repositories)
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
