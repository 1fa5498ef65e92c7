package dev.starmirror.application.testing;

import dev.starmirror.domain.catalog.CatalogPage;
import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Filters;
import dev.starmirror.domain.catalog.Hit;
import dev.starmirror.domain.catalog.MirroredStar;
import dev.starmirror.domain.catalog.Sort;
import dev.starmirror.domain.catalog.Standing;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.port.StarCatalog;
import dev.starmirror.domain.star.Repository;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import dev.starmirror.domain.star.StarStatus;
import dev.starmirror.domain.star.Trait;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the mirror in memory: every filter and order of the contract, search by plain words that must all occur. */
final class InMemoryCatalog implements StarCatalog {
    private final InMemoryMirror mirror;

    InMemoryCatalog(InMemoryMirror mirror) {
        this.mirror = mirror;
    }

    @Override
    public CatalogPage page(CatalogQuery query) {
        List<Hit> hits = matching(query);
        int from = Math.min(query.offset(), hits.size());
        int to = query.limit() == 0 ? hits.size() : Math.min(hits.size(), from + query.limit());
        return new CatalogPage(hits.subList(from, to), to < hits.size());
    }

    @Override
    public void each(CatalogQuery query, Consumer<Hit> consumer) {
        page(query).hits().forEach(consumer);
    }

    @Override
    public Optional<MirroredStar> find(RepositoryName name) {
        return rows().filter(row -> row.star().repository().name().fullName().equalsIgnoreCase(name.fullName()))
                .min(Comparator.comparing((StoredRow row) -> row.status() != StarStatus.ACTIVE)
                        .thenComparing(row -> row.star().starredAt(), Comparator.reverseOrder()))
                .map(StoredRow::toMirrored);
    }

    @Override
    public Optional<String> readme(RepositoryId id) {
        return rows().filter(row -> row.star().id().equals(id))
                .findFirst()
                .flatMap(row -> Optional.ofNullable(row.readme()))
                .map(readme -> readme.text());
    }

    private Stream<StoredRow> rows() {
        if (!mirror.exists()) {
            throw new MirrorException(new MirrorFailure.Missing("There is no mirror yet."));
        }
        return mirror.rows().stream();
    }

    private List<Hit> matching(CatalogQuery query) {
        String text = query.text();
        Comparator<StoredRow> order = order(query.sort());
        return rows().filter(row -> passes(row, query.filters()))
                .filter(row -> text == null || matches(row, text))
                .sorted(query.reverse() ? order.reversed() : order)
                .map(row -> new Hit(row.toMirrored(), 0, null))
                .toList();
    }

    private static boolean matches(StoredRow row, String text) {
        Repository repository = row.star().repository();
        String readme = row.readme() == null ? "" : row.readme().text();
        String haystack = String.join(
                        " ",
                        repository.name().fullName(),
                        String.valueOf(repository.description()),
                        String.join(" ", repository.topics()),
                        readme)
                .toLowerCase(Locale.ROOT);
        return Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(haystack::contains);
    }

    private static Comparator<StoredRow> order(Sort sort) {
        Comparator<Instant> newest = Comparator.nullsLast(Comparator.reverseOrder());
        return switch (sort) {
            case RELEVANCE, STARRED -> Comparator.comparing(row -> row.star().starredAt(), newest);
            case UPDATED ->
                Comparator.comparing(row -> row.star().repository().timeline().updatedAt(), newest);
            case PUSHED ->
                Comparator.comparing(row -> row.star().repository().timeline().pushedAt(), newest);
            case STARS ->
                Comparator.comparing(
                        (StoredRow row) -> row.star().repository().popularity().stars(), Comparator.reverseOrder());
            case NAME ->
                Comparator.comparing(row -> row.star().repository().name().fullName(), String.CASE_INSENSITIVE_ORDER);
        };
    }

    private static boolean passes(StoredRow row, Filters filters) {
        Repository repository = row.star().repository();
        long stars = repository.popularity().stars();
        return stands(row, filters.standing())
                && (filters.languages().isEmpty()
                        || filters.languages().stream().anyMatch(same(repository.language())))
                && filters.topics().stream()
                        .allMatch(topic -> repository.topics().stream().anyMatch(topic::equalsIgnoreCase))
                && (filters.owner() == null
                        || filters.owner().equalsIgnoreCase(repository.name().owner()))
                && (filters.license() == null || filters.license().equalsIgnoreCase(repository.license()))
                && (filters.minStars() == null || stars >= filters.minStars())
                && (filters.maxStars() == null || stars <= filters.maxStars())
                && notBefore(row.star().starredAt(), filters.starredAfter())
                && (filters.starredBefore() == null || row.star().starredAt().isBefore(filters.starredBefore()))
                && notBefore(repository.timeline().updatedAt(), filters.updatedAfter())
                && notBefore(repository.timeline().pushedAt(), filters.pushedAfter())
                && (filters.archived() == null || filters.archived() == repository.is(Trait.ARCHIVED))
                && (filters.fork() == null || filters.fork() == repository.is(Trait.FORK));
    }

    private static boolean stands(StoredRow row, Standing wanted) {
        return switch (wanted) {
            case ACTIVE -> row.status() == StarStatus.ACTIVE;
            case REMOVED -> row.status() != StarStatus.ACTIVE;
            case ANY -> true;
        };
    }

    private static Predicate<String> same(@Nullable String value) {
        return wanted -> wanted.equalsIgnoreCase(value);
    }

    private static boolean notBefore(@Nullable Instant instant, @Nullable Instant bound) {
        return bound == null || (instant != null && !instant.isBefore(bound));
    }
}
