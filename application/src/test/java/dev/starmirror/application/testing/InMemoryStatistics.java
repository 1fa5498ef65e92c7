package dev.starmirror.application.testing;

import dev.starmirror.domain.catalog.Statistics;
import dev.starmirror.domain.catalog.Statistics.Count;
import dev.starmirror.domain.catalog.UnreadQualifier;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.port.StarStatistics;
import dev.starmirror.domain.star.Repository;
import dev.starmirror.domain.star.StarStatus;
import dev.starmirror.domain.star.Trait;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts the mirror in memory; a similar word is one that differs by one letter. */
public final class InMemoryStatistics implements StarStatistics {
    private static final Comparator<Count> MOST_FIRST =
            Comparator.comparingLong(Count::stars).reversed().thenComparing(Count::name);

    private final InMemoryMirror mirror;

    /** The statistics of that mirror. */
    public InMemoryStatistics(InMemoryMirror mirror) {
        this.mirror = mirror;
    }

    @Override
    public Statistics statistics(int top) {
        List<StoredRow> active = active();
        List<Repository> repositories =
                active.stream().map(row -> row.star().repository()).toList();
        return new Statistics(
                active.size(),
                mirror.rows().size() - active.size(),
                repositories.stream()
                        .filter(repository -> repository.is(Trait.ARCHIVED))
                        .count(),
                repositories.stream()
                        .filter(repository -> repository.is(Trait.FORK))
                        .count(),
                active.stream().filter(row -> row.readme() != null).count(),
                counts(repositories.stream().map(Repository::language).filter(Objects::nonNull), MOST_FIRST, top),
                counts(repositories.stream().flatMap(repository -> repository.topics().stream()), MOST_FIRST, top),
                counts(repositories.stream().map(Repository::license).filter(Objects::nonNull), MOST_FIRST, top),
                counts(
                        active.stream()
                                .map(row -> row.star().starredAt().toString().substring(0, 7)),
                        Comparator.comparing(Count::name).reversed(),
                        top));
    }

    @Override
    public Optional<String> suggestion(String text) {
        List<String> words = active().stream()
                .map(row -> row.star().repository())
                .flatMap(repository -> Stream.of(
                        repository.name().fullName(),
                        String.valueOf(repository.description()),
                        String.join(" ", repository.topics())))
                .flatMap(said -> Arrays.stream(said.toLowerCase(Locale.ROOT).split("\\W+")))
                .toList();
        String meant = Arrays.stream(text.split("\\s+"))
                .map(word -> words.contains(word.toLowerCase(Locale.ROOT)) ? word : similar(word, words))
                .collect(Collectors.joining(" "));
        return meant.equals(text) ? Optional.empty() : Optional.of(meant);
    }

    /** Nothing is a qualifier here, so nothing is named like one. */
    @Override
    public List<UnreadQualifier> unread(String text) {
        return List.of();
    }

    private static String similar(String word, List<String> words) {
        return words.stream()
                .filter(known -> known.length() > 3 && differInOne(word.toLowerCase(Locale.ROOT), known))
                .findFirst()
                .orElse(word);
    }

    /** Whether one becomes the other by a letter more, or another letter. */
    private static boolean differInOne(String one, String other) {
        String longer = one.length() < other.length() ? other : one;
        String shorter = one.length() < other.length() ? one : other;
        int same = 0;
        while (same < shorter.length() && longer.charAt(same) == shorter.charAt(same)) {
            same++;
        }
        int rest = longer.length() == shorter.length() ? same + 1 : same;
        return longer.length() - shorter.length() <= 1
                && same < longer.length()
                && longer.substring(same + 1).equals(shorter.substring(Math.min(rest, shorter.length())));
    }

    private List<StoredRow> active() {
        if (!mirror.exists()) {
            throw new MirrorException(new MirrorFailure.Missing("There is no mirror yet."));
        }
        return mirror.rows().stream()
                .filter(row -> row.status() == StarStatus.ACTIVE)
                .toList();
    }

    private static List<Count> counts(Stream<String> values, Comparator<Count> order, int top) {
        Map<String, Long> counts =
                values.collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> new Count(count.getKey(), count.getValue()))
                .sorted(order)
                .limit(top == 0 ? Long.MAX_VALUE : top)
                .toList();
    }
}
