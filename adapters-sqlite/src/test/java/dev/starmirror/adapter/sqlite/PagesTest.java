package dev.starmirror.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.domain.catalog.CatalogPage;
import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Filters;
import dev.starmirror.domain.catalog.Hit;
import dev.starmirror.domain.catalog.Sort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who reads on from page to page gets what one long answer would have. */
class PagesTest {
    private static final int STARS = 95;
    private static final int LIMIT = 10;

    @TempDir
    Path folder;

    private SqliteMirror mirror;

    @BeforeEach
    void open() {
        mirror = Mirrors.with(
                folder,
                LongStream.rangeClosed(1, STARS)
                        .mapToObj(id -> Stars.star(id)
                                .starred(id % 5)
                                .in(id % 2 == 0 ? "Go" : "C")
                                .about(id % 3 == 0 ? "cli" : "web"))
                        .toArray(Stars[]::new));
    }

    @AfterEach
    void close() {
        mirror.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none",
                "language:go",
                "topic:cli",
                "-topic:cli",
                "stars:>2",
                "language:c starred:>2000 archived:false"
            })
    void pages_are_those_of_one_long_answer_in_every_order(@Nullable String text) {
        for (Sort sort : Sort.values()) {
            for (boolean reverse : List.of(false, true)) {
                List<Hit> whole = new ArrayList<>();
                mirror.catalog().each(new CatalogQuery(text, Filters.NONE, sort, reverse, 0, 0), whole::add);
                List<Hit> paged = new ArrayList<>();
                for (int offset = 0; offset <= STARS; offset += LIMIT) {
                    CatalogPage page =
                            mirror.catalog().page(new CatalogQuery(text, Filters.NONE, sort, reverse, LIMIT, offset));
                    assertThat(page.hits()).hasSizeLessThanOrEqualTo(LIMIT);
                    assertThat(page.more()).isEqualTo(offset + LIMIT < whole.size());
                    paged.addAll(page.hits());
                }
                assertThat(paged).as("%s %s", sort, reverse).isEqualTo(whole).isNotEmpty();
            }
        }
    }

    @Test
    void a_page_tells_of_what_was_written_since_the_one_before() {
        List<Hit> first = page(0);
        page(LIMIT);
        mirror.store().apply(Stars.batch(Stars.star(200), Stars.star(201)));

        assertThat(page(2).subList(0, LIMIT)).isEqualTo(first);
        assertThat(page(2 * LIMIT)).doesNotContainAnyElementsOf(page(LIMIT));
    }

    @Test
    void from_the_second_page_on_two_are_read_at_once_behind_the_last_row() {
        List<Hit> all = new ArrayList<>();
        mirror.catalog().each(new CatalogQuery(null, Filters.NONE, Sort.STARRED, false, 0, 0), all::add);
        long[] version = {1};
        Pages pages = new Pages(() -> new ReadState(1, version[0]));
        List<String> read = new ArrayList<>();

        for (int number = 0; number < 6; number++) {
            int offset = number * LIMIT;
            CatalogPage page = pages.page(query(offset), (limit, after) -> {
                read.add(limit + (after == null ? " from the offset" : " behind " + after.id()));
                return new CatalogPage(all.subList(offset, offset + limit), true);
            });
            assertThat(page).isEqualTo(new CatalogPage(all.subList(offset, offset + LIMIT), true));
        }
        assertThat(read)
                .containsExactly(
                        "10 from the offset",
                        "20 behind " + id(all, LIMIT - 1),
                        "20 behind " + id(all, 3 * LIMIT - 1),
                        "20 behind " + id(all, 5 * LIMIT - 1));

        version[0]++;
        pages.page(query(LIMIT), (limit, after) -> {
            assertThat(after).isNull();
            return new CatalogPage(all.subList(LIMIT, LIMIT + limit), true);
        });
    }

    private List<Hit> page(int offset) {
        return mirror.catalog().page(query(offset)).hits();
    }

    private static CatalogQuery query(int offset) {
        return new CatalogQuery(null, Filters.NONE, Sort.STARRED, false, LIMIT, offset);
    }

    private static long id(List<Hit> hits, int index) {
        return hits.get(index).star().star().id().value();
    }
}
