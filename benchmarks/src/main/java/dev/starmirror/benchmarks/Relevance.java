package dev.starmirror.benchmarks;

import dev.starmirror.adapter.sqlite.SqliteMirror;
import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Filters;
import dev.starmirror.domain.catalog.Hit;
import dev.starmirror.domain.catalog.Sort;
import dev.starmirror.domain.port.StarCatalog;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How well a mirror of the real stars answers the judged queries, and how well it finds names: {@code Relevance DATABASE}.
 *
 * @param judgements one for each query, in the order of the set
 */
public record Relevance(List<Judgement> judgements) {
    private static final int CUTOFF = 10;
    private static final int SHORT_LIST = 3;
    private static final int NAMES = 800;

    /**
     * One query and where its answer stood.
     *
     * @param query what was asked
     * @param rank of the first relevant repository, from 1; 0 where none is among the first ten
     * @param first what came first, empty where nothing was found
     */
    record Judgement(JudgedQuery query, int rank, String first) {}

    public Relevance {
        judgements = List.copyOf(judgements);
    }

    public static void main(String[] arguments) {
        try (SqliteMirror mirror = Mirror.open(Path.of(arguments[0]))) {
            System.out.print(of(mirror.catalog()).table());
            System.out.println(KnownNames.of(mirror.catalog(), NAMES).summary());
        }
    }

    /** Asks all of them. */
    static Relevance of(StarCatalog catalog) {
        return new Relevance(JudgedQuery.all().stream()
                .map(query -> judgement(query, catalog))
                .toList());
    }

    private static Judgement judgement(JudgedQuery query, StarCatalog catalog) {
        List<String> names =
                catalog
                        .page(new CatalogQuery(query.text(), Filters.NONE, Sort.RELEVANCE, false, CUTOFF, 0))
                        .hits()
                        .stream()
                        .map(Relevance::name)
                        .toList();
        int rank = 0;
        for (int i = names.size(); i > 0; i--) {
            rank = query.relevant().contains(names.get(i - 1)) ? i : rank;
        }
        return new Judgement(query, rank, names.isEmpty() ? "" : names.get(0));
    }

    private static String name(Hit hit) {
        return hit.star().star().repository().name().fullName();
    }

    /** The mean of 1 / rank over all queries, an answer behind the tenth place counting nothing: 0 to 1. */
    double meanReciprocalRank() {
        return judgements.stream()
                .mapToDouble(judgement -> judgement.rank() == 0 ? 0 : 1.0 / judgement.rank())
                .average()
                .orElseThrow();
    }

    /** The part of the queries with an answer among the first three: 0 to 1. */
    double successAt3() {
        return judgements.stream()
                .mapToInt(judgement -> judgement.rank() > 0 && judgement.rank() <= SHORT_LIST ? 1 : 0)
                .average()
                .orElseThrow();
    }

    /** One line a query and one with the figures. */
    String table() {
        StringBuilder table = new StringBuilder();
        for (Judgement judgement : judgements) {
            String place = judgement.rank() == 0 ? "-" : String.valueOf(judgement.rank());
            table.append(String.format(
                    Locale.ROOT,
                    "%4s  %-40s first: %s%n",
                    place,
                    judgement.query().text(),
                    judgement.first()));
        }
        return table.append(summary()).append(System.lineSeparator()).toString();
    }

    /** Both figures. */
    String summary() {
        return String.format(
                Locale.ROOT,
                "%d judged queries: mean reciprocal rank at %d %.3f, success at %d %.3f",
                judgements.size(),
                CUTOFF,
                meanReciprocalRank(),
                SHORT_LIST,
                successAt3());
    }
}
