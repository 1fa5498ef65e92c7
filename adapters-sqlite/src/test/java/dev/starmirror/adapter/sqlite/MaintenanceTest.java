package dev.starmirror.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Filters;
import dev.starmirror.domain.catalog.Sort;
import dev.starmirror.domain.catalog.Statistics;
import dev.starmirror.domain.catalog.Statistics.Count;
import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.port.MirrorInspection;
import dev.starmirror.domain.port.MirrorInspection.Statement;
import dev.starmirror.domain.port.RunLock;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.StarStatus;
import dev.starmirror.domain.star.Trait;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Care for the file, and what the mirror tells as a whole. */
class MaintenanceTest {
    @TempDir
    Path folder;

    private SqliteMirror mirror;

    @BeforeEach
    void open() {
        mirror = Mirrors.with(
                folder,
                Stars.star(1)
                        .named("a/kubernetes")
                        .in("Go")
                        .about("cloud", "cli")
                        .readme("Runs containers everywhere"),
                Stars.star(2).named("b/terminal").in("Go").about("cli").being(Trait.ARCHIVED),
                Stars.star(3).named("c/gone").in("C").about("cloud").readme("Deleted elsewhere, kept here"),
                Stars.star(4).named("d/fork").in(null).being(Trait.FORK));
        mirror.store().apply(Stars.batch(new Change.Gone(new RepositoryId(3), StarStatus.UNAVAILABLE)));
    }

    @AfterEach
    void close() {
        mirror.close();
    }

    @Test
    void counts_active_stars() {
        Statistics statistics = mirror.statistics().statistics(0);

        assertThat(statistics)
                .isEqualTo(new Statistics(
                        3,
                        1,
                        1,
                        1,
                        1,
                        List.of(new Count("Go", 2)),
                        List.of(new Count("cli", 2), new Count("cloud", 1)),
                        List.of(new Count("MIT", 3)),
                        List.of(new Count("2026-01", 3))));
        assertThat(mirror.statistics().statistics(1).topics()).containsExactly(new Count("cli", 2));
    }

    @Test
    void suggests_a_known_word_for_a_misspelt_one() {
        assertThat(mirror.statistics().suggestion("kubernets")).contains("kubernetes");
        assertThat(mirror.statistics().suggestion("temrinal cloud")).contains("terminal cloud");
        assertThat(mirror.statistics().suggestion("kubernetes")).isEmpty();
        assertThat(mirror.statistics().suggestion("zzzzzz")).isEmpty();
        assertThat(mirror.statistics().suggestion("\"*(")).isEmpty();
    }

    @Test
    void a_suggestion_keeps_what_else_was_asked_for() {
        assertThat(mirror.statistics().suggestion("Kubernets language:go -terminal stars:>10"))
                .contains("kubernetes language:go -terminal stars:>10");
        assertThat(mirror.statistics().suggestion("\"cloud kubernets\" c++ 前端开发"))
                .contains("\"cloud kubernetes\" c++ 前端开发");
        assertThat(mirror.statistics().suggestion("kübernétes")).isEmpty();
        assertThat(mirror.statistics().suggestion("kübernéts")).contains("kubernetes");
        assertThat(mirror.statistics().suggestion("kubernets-kubernetsx")).contains("kubernetes-kubernetes");
    }

    @Test
    void tells_the_size_of_every_part() {
        MirrorInspection.Report report = mirror.inspection().report();

        assertThat(report.schema()).isEqualTo(Migrations.CURRENT);
        assertThat(report.parts())
                .extracting(MirrorInspection.Part::name)
                .contains("repositories", "readmes", "idx_repositories_language");
        assertThat(report.parts().stream()
                                .mapToLong(MirrorInspection.Part::bytes)
                                .sum()
                        + report.freeBytes())
                .isEqualTo(report.bytes());
        assertThat(report.settings()).containsEntry("journal_mode", "wal").containsEntry("page_size", "4096");
    }

    @Test
    void tells_how_the_connection_that_writes_is_set() throws Exception {
        Database database = new Database(Mirrors.settings(folder));

        try (Connection writer = database.openWriter();
                java.sql.Statement statement = writer.createStatement()) {
            for (Map.Entry<String, String> setting : database.writerSettings().entrySet()) {
                try (ResultSet row = statement.executeQuery("PRAGMA " + setting.getKey())) {
                    assertThat(row.getString(1)).as(setting.getKey()).isEqualTo(setting.getValue());
                }
            }
        }
        assertThat(mirror.inspection().report().settings())
                .containsEntry("writer_synchronous", "1")
                .containsEntry("writer_wal_autocheckpoint", "4096");
    }

    @Test
    void tells_the_slowest_statements_of_typical_questions() {
        List<Statement> statements = mirror.inspection().statements();

        assertThat(statements)
                .extracting(Statement::name)
                .contains(
                        "CatalogMapper.named",
                        "CatalogMapper.readme",
                        "CatalogMapper.stream",
                        "CatalogMapper.ranked",
                        "StatisticsMapper.totals");
        assertThat(statements)
                .isSortedAccordingTo(Comparator.comparing(Statement::slowest).reversed())
                .allSatisfy(statement -> assertThat(statement.executions()).isPositive())
                .anySatisfy(statement -> assertThat(statement.slowest()).isPositive());
        assertThat(statements)
                .filteredOn(statement -> statement.name().equals("CatalogMapper.named"))
                .extracting(Statement::executions)
                .containsExactly(1L);
    }

    @Test
    void an_empty_mirror_has_few_statements_to_measure(@TempDir Path elsewhere) {
        try (SqliteMirror empty = Mirrors.with(elsewhere)) {
            assertThat(empty.inspection().statements())
                    .extracting(Statement::name)
                    .contains("StatisticsMapper.totals")
                    .doesNotContain("CatalogMapper.named", "CatalogMapper.ranked");
        }
    }

    @Test
    void finds_nothing_wrong_with_a_sound_mirror_and_a_missing_text_in_another() throws Exception {
        assertThat(mirror.inspection().check()).isEmpty();

        Mirrors.execute(folder.resolve("stars.db"), "DELETE FROM readmes WHERE repository_id = 1");

        assertThat(mirror.inspection().check()).singleElement().asString().contains("1 README");
    }

    @Test
    void optimizing_changes_nothing_that_can_be_read() {
        mirror.maintenance().optimize();

        assertThat(mirror.inspection().check()).isEmpty();
        assertThat(found("containers")).isEqualTo(1);
    }

    @Test
    void a_backup_is_a_mirror_of_its_own() {
        Path copy = folder.resolve("copy's.db");
        mirror.maintenance().backup(copy.toString());

        try (SqliteMirror second =
                new SqliteMirror(SqliteSettings.of(copy), InstantSource.fixed(Stars.EPOCH), System::nanoTime)) {
            assertThat(second.inspection().check()).isEmpty();
            assertThat(second.catalog().readme(new RepositoryId(3))).isPresent();
        }
        MirrorException refused = catchThrowableOfType(
                MirrorException.class, () -> mirror.maintenance().backup(copy.toString()));
        assertThat(refused.failure().detail()).contains("exists already");
    }

    /** What ends the copy half-way is here a damaged page; a full disk does the same. */
    @Test
    void a_backup_that_fails_leaves_nothing_behind() throws Exception {
        Path copy = folder.resolve("copy.db");
        // More than SQLite keeps in memory before it begins to write.
        Random noise = new Random(1);
        for (int star = 10; star < 50; star++) {
            byte[] text = new byte[100_000];
            noise.nextBytes(text);
            mirror.store().apply(Stars.batch(Stars.star(star).readme(new String(text, StandardCharsets.ISO_8859_1))));
        }
        mirror.close();
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("stars.db").toFile(), "rw")) {
            byte[] page = new byte[4_096];
            Arrays.fill(page, (byte) 0x5a);
            file.seek(file.length() - page.length);
            file.write(page);
        }

        MirrorException failed = catchThrowableOfType(
                MirrorException.class, () -> mirror.maintenance().backup(copy.toString()));

        assertThat(failed.failure()).isInstanceOf(MirrorFailure.Damaged.class);
        assertThat(folder).isDirectoryNotContaining("glob:**copy.db*");
    }

    /** A full disk leaves a journal that SQLite does not clear away; nor can it write or clear away this one. */
    @Test
    void a_backup_that_fails_leaves_no_journal_behind() throws Exception {
        Files.createDirectory(folder.resolve("copy.db.new-journal"));

        MirrorException failed = catchThrowableOfType(
                MirrorException.class,
                () -> mirror.maintenance().backup(folder.resolve("copy.db").toString()));

        assertThat(failed).isNotNull();
        assertThat(folder).isDirectoryNotContaining("glob:**copy.db*");
    }

    @Test
    void restores_a_backup_and_keeps_what_it_replaces() {
        Path copy = folder.resolve("copy.db");
        mirror.maintenance().backup(copy.toString());
        mirror.store().apply(Stars.batch(Stars.star(9).readme("Written after the copy")));
        assertThat(found("written")).isEqualTo(1);

        String kept = mirror.maintenance().restore(copy.toString());

        assertThat(found("written")).isZero();
        assertThat(found("containers")).isEqualTo(1);
        try (SqliteMirror replaced = new SqliteMirror(
                SqliteSettings.of(Path.of(kept)), InstantSource.fixed(Stars.EPOCH), System::nanoTime)) {
            assertThat(replaced.catalog().readme(new RepositoryId(9))).contains("Written after the copy");
        }
    }

    @Test
    void restores_over_a_damaged_file() throws Exception {
        Path copy = folder.resolve("copy.db");
        mirror.maintenance().backup(copy.toString());
        mirror.close();
        Files.writeString(folder.resolve("stars.db"), "damage ".repeat(2000));

        mirror.maintenance().restore(copy.toString());

        assertThat(found("containers")).isEqualTo(1);
        assertThat(mirror.catalog().readme(new RepositoryId(3))).isPresent();
    }

    @Test
    void refuses_to_restore_what_is_no_mirror() throws Exception {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear diary ".repeat(1000));

        MirrorException refused = catchThrowableOfType(
                MirrorException.class, () -> mirror.maintenance().restore(letter.toString()));

        assertThat(refused.failure()).isInstanceOf(MirrorFailure.Damaged.class);
        assertThat(found("containers")).isEqualTo(1);
        assertThat(folder.resolve("stars.db.restoring")).doesNotExist();
    }

    @Test
    void purges_tombstones_for_good_and_only_them() {
        assertThat(mirror.maintenance().purge()).isEqualTo(1);

        assertThat(mirror.maintenance().purge()).isZero();
        assertThat(mirror.catalog().readme(new RepositoryId(3))).isEmpty();
        assertThat(mirror.store().state().orElseThrow().active()).isEqualTo(3);
        assertThat(mirror.inspection().check()).isEmpty();
    }

    @Test
    void neither_purges_nor_restores_while_a_run_is_at_work() {
        RunLock.Lease lease = mirror.lock().acquire();
        try (lease) {
            MirrorException refused = catchThrowableOfType(
                    MirrorException.class, () -> mirror.maintenance().purge());
            assertThat(refused.failure()).isInstanceOf(MirrorFailure.Locked.class);
        }
    }

    private int found(String word) {
        return mirror.catalog()
                .page(new CatalogQuery(word, Filters.NONE, Sort.RELEVANCE, false, 30, 0))
                .hits()
                .size();
    }
}
