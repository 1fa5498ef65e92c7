package dev.starmirror.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Filters;
import dev.starmirror.domain.catalog.Sort;
import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.StarStatus;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a mirror comes back: from backups of every kind, and from what damage has left of itself. */
class RestoreTest {
    private static final int STARS = 400;

    @TempDir
    Path folder;

    private Path file;

    /** Every tenth is a tombstone. */
    @BeforeEach
    void fill() {
        file = folder.resolve("stars.db");
        try (SqliteMirror mirror = Mirrors.with(
                folder,
                LongStream.rangeClosed(1, STARS)
                        .mapToObj(id -> Stars.star(id).readme(text(id)))
                        .toArray(Stars[]::new))) {
            mirror.store()
                    .apply(Stars.batch(LongStream.rangeClosed(1, STARS / 10)
                            .mapToObj(id -> new Change.Gone(new RepositoryId(id * 10), StarStatus.UNAVAILABLE))
                            .toArray(Change[]::new)));
        }
    }

    @Test
    void saves_what_can_be_read_of_a_damaged_mirror_with_its_tombstones() throws Exception {
        long lost = damage("repositories", 1);
        long silent = damage("readmes", 2);
        damage("idx_repositories_language", 0);
        damage("repository_search_data", 0);
        assertThat(failureOfReading().detail()).contains("db restore " + file);

        try (SqliteMirror mirror = Mirrors.at(folder)) {
            String kept = mirror.maintenance().restore(file.toString());

            assertThat(mirror.inspection().check()).isEmpty();
            assertThat(Path.of(kept)).exists();
            long active = mirror.store().state().orElseThrow().active();
            long removed = mirror.statistics().statistics(0).removed();
            assertThat(active + removed).isBetween(STARS - lost - silent, (long) STARS - 1);
            assertThat(removed).isBetween(STARS / 10 - lost, STARS / 10L);
            long texts = LongStream.rangeClosed(1, STARS)
                    .filter(id -> mirror.catalog()
                            .readme(new RepositoryId(id))
                            .filter(text -> text.equals(text(id)))
                            .isPresent())
                    .count();
            assertThat(texts).isGreaterThan(STARS / 2);
            assertThat(mirror.catalog()
                            .page(new CatalogQuery("number7 kept", Filters.NONE, Sort.RELEVANCE, false, 30, 0))
                            .hits())
                    .hasSize(1);
            // The next sync lists everything and fetches the READMEs that are lost.
            assertThat(mirror.store().state().orElseThrow().milestone()).isNull();
            assertThat(mirror.backlog().pendingReadmes(null, STARS)).isNotEmpty();
        }
        assertThat(leftovers()).containsExactly("stars.db.replaced");
    }

    @Test
    void saves_what_can_be_read_of_a_file_that_breaks_off() throws Exception {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(bytes.length() / 2 / 4096 * 4096);
        }
        assertThat(failureOfReading()).isInstanceOf(MirrorFailure.Damaged.class);

        try (SqliteMirror mirror = Mirrors.at(folder)) {
            mirror.maintenance().restore(file.toString());

            assertThat(mirror.inspection().check()).isEmpty();
            assertThat(mirror.store().state().orElseThrow().active()).isPositive();
        }
    }

    @Test
    void a_disk_without_room_for_what_can_be_read_leaves_the_damaged_mirror_as_it_is() throws Exception {
        damage("repositories", 1);
        byte[] damaged = Files.readAllBytes(file);
        SqliteSettings full = Mirrors.settings(folder).withMaxBytes(256 << 10);

        try (SqliteMirror mirror = new SqliteMirror(full, InstantSource.fixed(Stars.EPOCH), System::nanoTime)) {
            MirrorException refused = catchThrowableOfType(
                    MirrorException.class, () -> mirror.maintenance().restore(file.toString()));
            assertThat(refused.failure()).isInstanceOf(MirrorFailure.Full.class);
        }
        assertThat(file).hasBinaryContent(damaged);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void a_file_of_noise_cannot_be_saved_and_stays_as_it_is() throws Exception {
        byte[] noise = new byte[40_960];
        new Random(3).nextBytes(noise);
        Files.write(file, noise);

        try (SqliteMirror mirror = Mirrors.at(folder)) {
            MirrorException refused = catchThrowableOfType(
                    MirrorException.class, () -> mirror.maintenance().restore(file.toString()));
            assertThat(refused.failure()).isInstanceOf(MirrorFailure.Damaged.class);
        }
        assertThat(file).hasBinaryContent(noise);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void a_damaged_backup_is_refused_and_the_mirror_kept() throws Exception {
        Path backup = folder.resolve("backup.db");
        try (SqliteMirror mirror = Mirrors.at(folder)) {
            mirror.maintenance().backup(backup.toString());
            Mirrors.execute(backup, "UPDATE readmes SET content = x'0102' WHERE repository_id = 7");

            MirrorException refused = catchThrowableOfType(
                    MirrorException.class, () -> mirror.maintenance().restore(backup.toString()));

            assertThat(refused.failure().detail())
                    .contains(backup.toString())
                    .contains("Choose another one")
                    .doesNotContain("restoring");
            assertThat(refused).rootCause().hasMessageContaining("1 README texts are not what was stored");
            assertThat(mirror.catalog().readme(new RepositoryId(7))).contains(text(7));
        }
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void a_newer_backup_is_refused_by_its_name() throws Exception {
        Path backup = folder.resolve("backup.db");
        try (SqliteMirror mirror = Mirrors.at(folder)) {
            mirror.maintenance().backup(backup.toString());
            Mirrors.execute(backup, "PRAGMA user_version = " + (Migrations.CURRENT + 1));

            MirrorException refused = catchThrowableOfType(
                    MirrorException.class, () -> mirror.maintenance().restore(backup.toString()));

            assertThat(refused.failure()).isInstanceOf(MirrorFailure.TooNew.class);
            assertThat(refused.failure().detail()).contains(backup + ".").doesNotContain("restoring");
        }
    }

    @Test
    void a_text_that_is_not_what_was_stored_is_found_and_fetched_again() throws Exception {
        Mirrors.execute(file, "UPDATE readmes SET content = x'0102' WHERE repository_id = 7");
        try (SqliteMirror mirror = Mirrors.at(folder)) {
            assertThat(mirror.inspection().check()).singleElement().asString().contains("not what was stored");

            mirror.maintenance().restore(file.toString());

            assertThat(mirror.inspection().check()).isEmpty();
            assertThat(mirror.backlog().pendingReadmes(null, STARS))
                    .singleElement()
                    .satisfies(pending -> assertThat(pending.id()).isEqualTo(new RepositoryId(7)));
        }
    }

    @Test
    void what_an_earlier_restore_replaced_is_kept_too() {
        String backup = folder.resolve("backup.db").toString();
        try (SqliteMirror mirror = Mirrors.at(folder)) {
            mirror.maintenance().backup(backup);
            List<String> kept = Stream.generate(() -> mirror.maintenance().restore(backup))
                    .limit(3)
                    .toList();

            assertThat(kept)
                    .doesNotHaveDuplicates()
                    .allSatisfy(path -> assertThat(Path.of(path)).exists());
        }
        assertThat(leftovers()).containsExactly("stars.db.replaced", "stars.db.replaced-2", "stars.db.replaced-3");
    }

    @Test
    void what_the_log_of_a_copied_mirror_holds_is_restored_too() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        try (SqliteMirror writing = Mirrors.with(elsewhere, Stars.star(1).readme("not in the file yet"))) {
            for (String log : List.of("", "-wal")) {
                Files.copy(elsewhere.resolve("stars.db" + log), folder.resolve("copy.db" + log));
            }
            assertThat(writing.catalog().readme(new RepositoryId(1))).isPresent();
        }
        try (SqliteMirror mirror = Mirrors.at(folder)) {
            mirror.maintenance().restore(folder.resolve("copy.db").toString());
            assertThat(mirror.catalog().readme(new RepositoryId(1))).contains("not in the file yet");
        }
        assertThat(folder.resolve("copy.db-wal")).exists();
    }

    @Test
    void a_backup_of_an_older_schema_leaves_nothing_behind() throws SQLException {
        Path backup = folder.resolve("old.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + backup);
                Statement statement = connection.createStatement()) {
            new Migrations(backup, 1, Migrations::script).run(connection);
            statement.execute("INSERT INTO mirror (id, account_id, account_login) VALUES (1, 7, 'ada')");
        }
        try (SqliteMirror mirror = Mirrors.at(folder)) {
            mirror.maintenance().restore(backup.toString());
            assertThat(mirror.store().state().orElseThrow().active()).isZero();
        }
        assertThat(Mirrors.value(backup, "PRAGMA user_version")).isEqualTo("1");
        assertThat(leftovers()).containsExactly("stars.db.replaced");
    }

    private static String text(long id) {
        return "The text of number" + id + " is kept. " + "Word" + id % 13 + " ".repeat(1 + (int) (id % 7)) + "more "
                + "text ".repeat(80);
    }

    /**
     * Overwrites one page of a table or index with noise.
     *
     * @param which of its leaves, from 0
     * @return how many rows stood on it
     */
    private long damage(String part, int which) throws Exception {
        List<Long> pages = new ArrayList<>();
        List<Long> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet leaves = statement.executeQuery(
                        "SELECT pageno, ncell FROM dbstat WHERE pagetype = 'leaf' AND name = '" + part + "'")) {
            while (leaves.next()) {
                pages.add(leaves.getLong(1));
                rows.add(leaves.getLong(2));
            }
        }
        byte[] noise = new byte[4096];
        new Random(which).nextBytes(noise);
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek((pages.get(which) - 1) * 4096);
            bytes.write(noise);
        }
        return rows.get(which);
    }

    private MirrorFailure failureOfReading() {
        try (SqliteMirror mirror = Mirrors.at(folder)) {
            return catchThrowableOfType(
                            MirrorException.class,
                            () -> mirror.catalog()
                                    .each(new CatalogQuery(null, Filters.NONE, Sort.STARRED, false, 0, 0), hit -> {}))
                    .failure();
        }
    }

    /** Files beside the mirror that the test did not make. */
    private List<String> leftovers() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("stars.db."))
                    .filter(name -> !name.equals("stars.db.lock"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
