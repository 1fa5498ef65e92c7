package dev.starmirror.benchmarks;

import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Filters;
import dev.starmirror.domain.catalog.Hit;
import dev.starmirror.domain.catalog.Sort;
import dev.starmirror.domain.port.StarCatalog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How well repositories are found by their bare names, whatever they are: names drawn from a mirror with a fixed seed and searched for
 * without their owner.
 *
 * @param asked how many names
 * @param first how many of them had a repository of that name in the first place
 * @param meanReciprocalRank the mean of 1 / rank, a name behind the tenth place counting nothing: 0 to 1
 */
record KnownNames(int asked, int first, double meanReciprocalRank) {
    private static final int CUTOFF = 10;
    private static final int SEED = 5;

    static KnownNames of(StarCatalog catalog, int most) {
        List<String> names = new ArrayList<>();
        catalog.each(new CatalogQuery(null, Filters.NONE, Sort.NAME, false, 0, 0), hit -> names.add(name(hit)));
        Collections.shuffle(names, new Random(SEED));
        int asked = Math.min(most, names.size());
        int first = 0;
        double reciprocals = 0;
        for (String name : names.subList(0, asked)) {
            int rank = 1 + found(catalog, name).indexOf(name.toLowerCase(Locale.ROOT));
            first += rank == 1 ? 1 : 0;
            reciprocals += rank == 0 ? 0 : 1.0 / rank;
        }
        return new KnownNames(asked, first, reciprocals / asked);
    }

    private static List<String> found(StarCatalog catalog, String name) {
        return catalog.page(new CatalogQuery(name, Filters.NONE, Sort.RELEVANCE, false, CUTOFF, 0)).hits().stream()
                .map(hit -> name(hit).toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String name(Hit hit) {
        return hit.star().star().repository().name().name();
    }

    /** One line. */
    String summary() {
        return String.format(
                Locale.ROOT,
                "%d names drawn at random: %d in the first place, mean reciprocal rank %.3f",
                asked,
                first,
                meanReciprocalRank);
    }
}
