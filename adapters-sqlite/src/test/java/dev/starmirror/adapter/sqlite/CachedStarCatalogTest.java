package dev.starmirror.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Filters;
import dev.starmirror.domain.catalog.MirroredStar;
import dev.starmirror.domain.catalog.Sort;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedStarCatalogTest {
    private static final int STARS = 2_000;
    private static final int LOOKUPS = 40_000;

    @TempDir
    Path folder;

    private SqliteMirror mirror;

    @BeforeEach
    void open() {
        mirror = Mirrors.with(folder, Stars.star(1).described("first").readme("one"));
    }

    @AfterEach
    void close() {
        mirror.close();
    }

    /** Repository number k is asked for in proportion to 1/k; there is room for two in five of the stars. */
    @Test
    void answers_more_than_85_of_100_lookups_of_a_zipf_workload_from_memory() {
        mirror.store()
                .apply(Stars.batch(
                        LongStream.rangeClosed(1, STARS).mapToObj(Stars::star).toArray(Stars[]::new)));
        CachedStarCatalog cached = new CachedStarCatalog(mirror.catalog(), () -> new ReadState(1, 1), 800 * 900);
        RepositoryName[] names = LongStream.rangeClosed(1, STARS)
                .mapToObj(id -> Stars.star(id).toStar().repository().name())
                .toArray(RepositoryName[]::new);
        double[] cumulative =
                IntStream.rangeClosed(1, STARS).mapToDouble(k -> 1.0 / k).toArray();
        Arrays.parallelPrefix(cumulative, Double::sum);
        Random random = new Random(42);

        for (int i = 0; i < LOOKUPS; i++) {
            int place = Arrays.binarySearch(cumulative, random.nextDouble() * cumulative[STARS - 1]);
            RepositoryName name = names[place < 0 ? -place - 1 : place];
            assertThat(cached.find(name))
                    .map(star -> star.star().repository().name())
                    .contains(name);
        }

        double rate = 100.0 * cached.hits() / cached.lookups();
        System.out.printf(
                "Cache: %.1f %% of %d lookups (Zipf, exponent 1, %d stars) from memory%n", rate, LOOKUPS, STARS);
        assertThat(rate).isGreaterThan(85);
    }

    @Test
    void forgets_what_this_or_another_process_has_changed() throws SQLException {
        assertThat(warm()).isEqualTo("first");
        assertThat(mirror.inspection().report().settings().get("lookups_from_memory"))
                .isNotEqualTo("0");

        mirror.store().apply(Stars.batch(Stars.star(1).described("second").readme("two")));
        assertThat(warm()).isEqualTo("second");
        assertThat(mirror.catalog().readme(new RepositoryId(1))).contains("two");

        Mirrors.execute(folder.resolve("stars.db"), "UPDATE repositories SET description = 'third'");
        assertThat(warm()).isEqualTo("third");
    }

    @Test
    void forgets_what_a_restored_backup_does_not_have() {
        String backup = folder.resolve("backup.db").toString();
        mirror.maintenance().backup(backup);
        mirror.store().apply(Stars.batch(Stars.star(1).described("later")));
        assertThat(warm()).isEqualTo("later");

        mirror.maintenance().restore(backup);

        assertThat(warm()).isEqualTo("first");
    }

    @Test
    void a_reader_in_the_midst_of_a_stream_is_answered_too() {
        warm();

        mirror.catalog()
                .each(
                        new CatalogQuery(null, Filters.NONE, Sort.STARRED, false, 0, 0),
                        hit -> assertThat(description()).isEqualTo("first"));
    }

    /** The description, once it has been asked for so often that it comes from memory. */
    private String warm() {
        for (int i = 0; i <= CachedStarCatalog.COLD_LOOKUPS; i++) {
            description();
        }
        return description();
    }

    private String description() {
        Optional<MirroredStar> star =
                mirror.catalog().find(Stars.star(1).toStar().repository().name());
        return String.valueOf(star.orElseThrow().star().repository().description());
    }
}
