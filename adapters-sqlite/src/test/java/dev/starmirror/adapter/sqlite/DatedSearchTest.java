package dev.starmirror.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Filters;
import dev.starmirror.domain.catalog.Hit;
import dev.starmirror.domain.catalog.Sort;
import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.StarStatus;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches for words within dates: the years of stars are told by the rowids of the search index, days by the table. */
class DatedSearchTest {
    private static final int STARS = 600;
    private static final Instant NEWEST = Instant.parse("2026-06-30T12:00:00Z");
    private static final Duration APART = Duration.ofDays(12);
    private static final List<String> LANGUAGES = List.of("Java", "Go", "Rust");

    private static final Filters REMOVED =
            new Filters(List.of(), List.of(), null, null, null, null, null, null, null, null, null, null, true);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "twentieth, 1, 600",
        "twentieth, 1, 9",
        "twentieth, 14, 46",
        "twentieth, 100, 590",
        "twentieth -many, 200, 400",
        "twent*, 30, 31",
        "twent*, 1, 550",
        "\"twentieth number\", 500, 600",
        "twentieth, 601, 900",
    })
    void finds_within_dates_what_it_finds_without_them_in_the_same_order(String words, int newest, int oldest) {
        try (SqliteMirror mirror = filled()) {
            Filters dates = starred(date(oldest).plusSeconds(1), date(newest).plusSeconds(1));
            for (String filter :
                    List.of("", " language:go", " language:go language:rust", " -language:go", " stars:>100")) {
                List<Long> undated = ids(mirror, words + filter, Filters.NONE, 0, 0);
                assertThat(undated).as(filter).isNotEmpty();
                List<Long> expected = undated.stream()
                        .filter(id -> id >= newest && id < oldest)
                        .toList();
                assertThat(ids(mirror, words + filter, dates, 0, 0)).as(filter).isEqualTo(expected);
                assertThat(ids(mirror, words + filter, dates, 5, 3))
                        .as("the second page, %s", filter)
                        .isEqualTo(expected.stream().skip(3).limit(5).toList());
            }
        }
    }

    @Test
    void open_ends_reach_every_year() {
        try (SqliteMirror mirror = Mirrors.with(
                folder,
                Stars.star(1).at(Instant.parse("1999-12-31T23:59:59Z")),
                Stars.star(2).at(Instant.parse("2008-01-01T00:00:00Z")),
                Stars.star(3).at(Instant.parse("2038-12-31T23:59:59Z")),
                Stars.star(4).at(Instant.parse("2061-01-01T00:00:00Z")))) {
            assertThat(ids(mirror, "description", starred(null, Instant.parse("2008-01-01T00:00:01Z")), 0, 0))
                    .containsExactlyInAnyOrder(1L, 2L);
            assertThat(ids(mirror, "description", starred(null, Instant.parse("2008-01-01T00:00:00Z")), 0, 0))
                    .containsExactly(1L);
            assertThat(ids(mirror, "description", starred(Instant.parse("2038-12-31T23:59:59Z"), null), 0, 0))
                    .containsExactlyInAnyOrder(3L, 4L);
            assertThat(ids(mirror, "description", starred(Instant.parse("2061-01-01T00:00:00Z"), null), 0, 0))
                    .containsExactly(4L);
        }
    }

    @Test
    void a_star_taken_back_and_given_again_in_another_year_is_found_in_that_year_alone() {
        Stars star = Stars.star(1).at(Instant.parse("2020-05-05T00:00:00Z"));
        try (SqliteMirror mirror = Mirrors.with(folder, star)) {
            Stars again = star.at(Instant.parse("2025-05-05T00:00:00Z"));
            mirror.store().apply(Stars.batch(new Change.Changed(again.listed(), true, false)));
            assertThat(ids(mirror, "description", year(2020), 0, 0)).isEmpty();
            assertThat(ids(mirror, "description", year(2025), 0, 0)).containsExactly(1L);
        }
    }

    @Test
    void dates_find_tombstones_too() {
        try (SqliteMirror mirror = filled()) {
            mirror.store().apply(Stars.batch(new Change.Gone(new RepositoryId(7), StarStatus.UNSTARRED)));
            Filters removed = new Filters(
                    List.of(), List.of(), null, null, null, null, date(8), date(6), null, null, null, null, true);
            assertThat(ids(mirror, "number", removed, 0, 0)).containsExactly(7L);
        }
    }

    @Test
    void a_mirror_of_an_earlier_schema_is_searched_as_quickly() throws SQLException {
        try (SqliteMirror mirror = filled()) {
            mirror.store().apply(Stars.batch(new Change.Gone(new RepositoryId(7), StarStatus.UNAVAILABLE)));
        }
        Path file = folder.resolve("stars.db");
        // As before there were years: numbered one by one within each band.
        Mirrors.execute(file, "UPDATE repositories SET search_rowid = (search_rowid >> 23 << 30) + id");
        Mirrors.execute(file, "PRAGMA user_version = 6");
        try (SqliteMirror mirror = Mirrors.at(folder)) {
            assertThat(ids(mirror, "number", year(2024), 0, 0))
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, STARS)
                            .filter(id -> date(id).toString().startsWith("2024"))
                            .mapToObj(id -> (long) id)
                            .toList());
            assertThat(ids(mirror, "number", REMOVED, 0, 0)).containsExactly(7L);
            assertThat(mirror.inspection().check()).isEmpty();
        }
        String rightYears = "SELECT count(*) FROM repositories"
                + " WHERE 2039 - (search_rowid >> 18 & 31) = max(2008, CAST(substr(starred_at, 1, 4) AS INTEGER))";
        assertThat(Mirrors.value(file, rightYears)).isEqualTo("" + (STARS - 1));
        assertThat(Mirrors.value(file, "SELECT count(DISTINCT search_rowid) FROM repositories"))
                .isEqualTo("" + STARS);
    }

    /** Every twentieth is described in words of its own; no two are as popular, so that no two match as well. */
    private SqliteMirror filled() {
        Random random = new Random(3);
        return Mirrors.with(
                folder,
                IntStream.rangeClosed(1, STARS)
                        .mapToObj(id -> Stars.star(id)
                                .at(date(id))
                                .starred(id * 13 % STARS)
                                .in(LANGUAGES.get(random.nextInt(LANGUAGES.size())))
                                .described((id % 20 == 0 ? "twentieth " : "") + "number " + "of many ".repeat(id % 3)))
                        .toArray(Stars[]::new));
    }

    private static Instant date(int id) {
        return NEWEST.minus(APART.multipliedBy(id));
    }

    private static Filters year(int year) {
        return starred(Instant.parse(year + "-01-01T00:00:00Z"), Instant.parse(year + 1 + "-01-01T00:00:00Z"));
    }

    private static Filters starred(@Nullable Instant from, @Nullable Instant before) {
        return new Filters(List.of(), List.of(), null, null, null, null, from, before, null, null, null, null, false);
    }

    private static List<Long> ids(SqliteMirror mirror, String text, Filters filters, int limit, int offset) {
        return mirror
                .catalog()
                .page(new CatalogQuery(text, filters, Sort.RELEVANCE, false, limit, offset))
                .hits()
                .stream()
                .map(DatedSearchTest::id)
                .toList();
    }

    private static long id(Hit hit) {
        return hit.star().star().id().value();
    }
}
