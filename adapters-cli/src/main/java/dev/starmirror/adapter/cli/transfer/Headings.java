package dev.starmirror.adapter.cli.transfer;

import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.port.StarCatalog;
import dev.starmirror.domain.star.Repository;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/** Under which heading a repository stands: always one, so that everything is listed once. */
final class Headings {
    /** For what no heading fits. */
    static final String OTHER = "Other";

    private static final int TOPICS = 50;

    private Headings() {}

    /**
     * The heading of a repository.
     *
     * @param query what is going to be listed; the headings by topic are the most frequent ones among that
     */
    static Function<Repository, String> of(Grouping grouping, StarCatalog catalog, CatalogQuery query) {
        return switch (grouping) {
            case LANGUAGE -> repository -> Objects.requireNonNullElse(repository.language(), OTHER);
            case TOPIC -> byTopic(mostFrequent(catalog, query));
        };
    }

    /** The topics with their rank, the most frequent one first. */
    private static Map<String, Integer> mostFrequent(StarCatalog catalog, CatalogQuery query) {
        Map<String, Integer> counts = new TreeMap<>();
        catalog.each(
                query,
                hit -> hit.star().star().repository().topics().forEach(topic -> counts.merge(topic, 1, Integer::sum)));
        List<String> topics = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(TOPICS)
                .map(Map.Entry::getKey)
                .toList();
        Map<String, Integer> ranks = new HashMap<>();
        topics.forEach(topic -> ranks.put(topic, ranks.size()));
        return ranks;
    }

    private static Function<Repository, String> byTopic(Map<String, Integer> ranks) {
        return repository -> repository.topics().stream()
                .filter(ranks::containsKey)
                .min(Comparator.comparing(ranks::get))
                .orElse(OTHER);
    }
}
