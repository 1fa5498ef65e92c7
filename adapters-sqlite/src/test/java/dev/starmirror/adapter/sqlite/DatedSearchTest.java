package dev.starmirror.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Filters;
import dev.starmirror.domain.catalog.Hit;
import dev.starmirror.domain.catalog.Sort;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches for words within dates, over enough stars that dates allow few of them or many, which are two ways to the same answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatedSearchTest {
    private static final int STARS = 4_400;
    private static final List<String> LANGUAGES = List.of("Java", "Go", "Rust");

    private SqliteMirror mirror;

    /** Every twentieth is described in words of its own; no two are as popular, so that no two match as well. */
    @BeforeAll
    void fill(@TempDir Path folder) {
        Random random = new Random(3);
        mirror = Mirrors.with(
                folder,
                LongStream.rangeClosed(1, STARS)
                        .mapToObj(id -> Stars.star(id)
                                .starred(id * 13 % STARS)
                                .in(LANGUAGES.get(random.nextInt(LANGUAGES.size())))
                                .described((id % 20 == 0 ? "twentieth " : "") + "number "
                                        + "of many ".repeat((int) id % 7)))
                        .toArray(Stars[]::new));
    }

    @AfterAll
    void close() {
        mirror.close();
    }

    @ParameterizedTest
    @CsvSource({
        "twentieth, 1, 40",
        "twentieth, 500, 2900",
        "twentieth, 1, 4400",
        "twentieth -many, 150, 4400",
        "twent*, 100, 900",
        "twent*, 100, 4300",
        "\"twentieth number\", 3000, 4400",
        "twentieth, 4390, 4500"
    })
    void finds_within_dates_what_it_finds_without_them_in_the_same_order(String words, long first, long end) {
        Filters dates = starred(first, end);
        for (String filter :
                List.of("", " language:go", " language:go language:rust", " -language:go", " stars:>900")) {
            List<Hit> undated = search(words + filter, Filters.NONE, 0, 0);
            List<Long> expected = undated.stream()
                    .map(DatedSearchTest::id)
                    .filter(id -> id >= first && id < end)
                    .toList();
            assertThat(undated).as(filter).isNotEmpty();
            assertThat(ids(words + filter, dates, 0, 0)).as(filter).isEqualTo(expected);
            assertThat(ids(words + filter, dates, 5, 3))
                    .as("the second page, %s", filter)
                    .isEqualTo(expected.stream().skip(3).limit(5).toList());
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 40", "200, 2900", "1, 4400"})
    void reaches_every_match_of_a_word_that_stands_everywhere(long first, long end) {
        Filters dates = starred(first, end);
        assertThat(ids("number", dates, 0, 0))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(first, end).boxed().toList());
    }

    private List<Long> ids(String text, Filters filters, int limit, int offset) {
        return search(text, filters, limit, offset).stream()
                .map(DatedSearchTest::id)
                .toList();
    }

    private List<Hit> search(String text, Filters filters, int limit, int offset) {
        return mirror.catalog()
                .page(new CatalogQuery(text, filters, Sort.RELEVANCE, false, limit, offset))
                .hits();
    }

    private static Filters starred(long first, long end) {
        return new Filters(
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                Stars.star(first).starredAt(),
                Stars.star(end).starredAt(),
                null,
                null,
                null,
                null,
                false);
    }

    private static long id(Hit hit) {
        return hit.star().star().id().value();
    }
}
