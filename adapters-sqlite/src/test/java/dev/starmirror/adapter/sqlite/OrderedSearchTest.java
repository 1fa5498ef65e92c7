package dev.starmirror.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Filters;
import dev.starmirror.domain.catalog.Hit;
import dev.starmirror.domain.catalog.Sort;
import dev.starmirror.domain.plan.Change;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Searches in the order of a column, over enough stars that every way to an answer is gone, against the same asked of a list. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderedSearchTest {
    private static final int STARS = 1_200;
    private static final int ALL = 0;

    private final List<Stars> all = new ArrayList<>();
    private SqliteMirror mirror;

    /** Some words are everywhere, some rare; a third of the repositories has gained or lost stars since it got its place. */
    @BeforeAll
    void fill(@TempDir Path folder) {
        Random random = new Random(7);
        List<Change> moved = new ArrayList<>();
        for (int id = 1; id <= STARS; id++) {
            long stars = (long) Math.pow(2, random.nextInt(16)) + random.nextInt(5);
            all.add(Stars.star(id)
                    .starred(stars)
                    .about("third-" + id % 3, "rare-" + id % 100)
                    .in(List.of("Java", "Go", "Rust").get(random.nextInt(3)))
                    .described((id % 2 == 0 ? "even " : "odd ") + (id % 20 == 0 ? "twentieth " : "") + "number"));
        }
        mirror = Mirrors.with(folder, all.toArray(Stars[]::new));
        for (int i = 0; i < STARS; i += 3) {
            Stars star = all.get(i).starred(all.get(i).stars() * (random.nextBoolean() ? 2 : 1) / 2 + 1);
            all.set(i, star);
            moved.add(new Change.Changed(star.listed(), true, false));
        }
        mirror.store().apply(Stars.batch(moved.toArray(Change[]::new)));
    }

    @AfterAll
    void close() {
        mirror.close();
    }

    private record Question(String text, Predicate<Stars> wanted) {}

    private static Stream<Question> questions() {
        return Stream.of(
                new Question("number", star -> true),
                new Question("even", star -> star.id() % 2 == 0),
                new Question("twentieth", star -> star.id() % 20 == 0),
                new Question("odd language:go", star -> star.id() % 2 == 1 && "Go".equals(star.language())),
                new Question("number -even", star -> star.id() % 2 == 1),
                new Question("number -language:java", star -> !"Java".equals(star.language())),
                new Question("-even", star -> star.id() % 2 == 1),
                new Question("even stars:>1000", star -> star.id() % 2 == 0 && star.stars() > 1000),
                new Question(
                        "even stars:3..900", star -> star.id() % 2 == 0 && star.stars() >= 3 && star.stars() <= 900),
                new Question("number owner:owner archived:false", star -> true),
                new Question("topic:third-1", star -> star.id() % 3 == 1),
                new Question("topic:third-1 -language:go", star -> star.id() % 3 == 1 && !"Go".equals(star.language())),
                new Question("topic:third-1 -even", star -> star.id() % 6 == 1),
                new Question("topic:third-1 -topic:rare-7", star -> star.id() % 3 == 1 && star.id() % 100 != 7),
                new Question("topic:rare-7", star -> star.id() % 100 == 7),
                new Question("missing", star -> false));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void answers_in_every_order_as_a_list_would(Question question) {
        for (Sort sort : List.of(Sort.STARS, Sort.STARRED, Sort.UPDATED, Sort.PUSHED, Sort.NAME)) {
            for (boolean reverse : List.of(false, true)) {
                List<Long> expected = expected(question, sort, reverse);
                assertThat(ids(question, sort, reverse, ALL, 0))
                        .as("%s %s", sort, reverse)
                        .isEqualTo(expected);
                for (int offset : List.of(0, 40)) {
                    assertThat(ids(question, sort, reverse, 30, offset))
                            .as("%s %s from %s", sort, reverse, offset)
                            .isEqualTo(expected.stream().skip(offset).limit(30).toList());
                }
            }
            assertThat(ids(question, sort, false, ALL, 0)).as("%s", sort).isEqualTo(expected(question, sort, false));
        }
    }

    private List<Long> expected(Question question, Sort sort, boolean reverse) {
        Comparator<Stars> rising = switch (sort) {
            case STARS -> Comparator.comparingLong(Stars::stars);
            case NAME -> Comparator.comparing(Stars::fullName);
            default -> Comparator.comparing(Stars::starredAt);
        };
        rising = rising.thenComparingLong(Stars::id);
        return all.stream()
                .filter(question.wanted())
                .sorted((sort == Sort.NAME) == reverse ? rising.reversed() : rising)
                .map(Stars::id)
                .toList();
    }

    private List<Long> ids(Question question, Sort sort, boolean reverse, int limit, int offset) {
        CatalogQuery query = new CatalogQuery(question.text(), Filters.NONE, sort, reverse, limit, offset);
        return mirror.catalog().page(query).hits().stream()
                .map(OrderedSearchTest::id)
                .toList();
    }

    private static long id(Hit hit) {
        return hit.star().star().id().value();
    }
}
