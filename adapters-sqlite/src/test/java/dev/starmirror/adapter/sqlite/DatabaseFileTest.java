package dev.starmirror.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Filters;
import dev.starmirror.domain.catalog.Sort;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.star.Account;
import dev.starmirror.domain.star.RepositoryId;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a database file that is not as it should be. */
class DatabaseFileTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("stars.db");
    }

    @Test
    void a_new_file_says_what_it_is() throws Exception {
        Mirrors.with(folder, Stars.star(1)).close();

        assertThat(Mirrors.value(file, "PRAGMA application_id")).isEqualTo("" + Migrations.APPLICATION_ID);
        assertThat(Mirrors.value(file, "PRAGMA user_version")).isEqualTo("" + Migrations.CURRENT);
        assertThat(Mirrors.value(file, "PRAGMA journal_mode")).isEqualTo("wal");
        assertThat(Mirrors.value(file, "PRAGMA page_size")).isEqualTo("4096");
    }

    @Test
    void reading_makes_no_file() {
        assertThat(failureOfReading()).isInstanceOf(MirrorFailure.Missing.class);
        assertThat(file).doesNotExist();
        try (SqliteMirror mirror = Mirrors.at(folder)) {
            assertThat(mirror.store().state()).isEmpty();
            assertThat(mirror.journal().history(0)).isEmpty();
            assertThat(mirror.backlog().pendingReadmes(null, 10)).isEmpty();
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void an_empty_file_is_no_mirror_yet() throws IOException {
        Files.createFile(file);

        assertThat(failureOfReading()).isInstanceOf(MirrorFailure.Missing.class);
        assertThat(failureOfWriting()).isNull();
    }

    @Test
    void a_file_that_is_no_database_is_left_alone() throws IOException {
        String letter = "Dear diary, ".repeat(1000);
        Files.writeString(file, letter);

        assertThat(failureOfReading()).isInstanceOf(MirrorFailure.Damaged.class);
        assertThat(failureOfWriting())
                .isInstanceOfSatisfying(
                        MirrorFailure.Damaged.class,
                        failure -> assertThat(failure.detail())
                                .contains(file.toString())
                                .contains("restore"));
        assertThat(file).hasContent(letter);
    }

    @Test
    void a_database_of_another_program_is_left_alone() throws Exception {
        Mirrors.execute(file, "CREATE TABLE recipe (name TEXT)");
        byte[] before = Files.readAllBytes(file);

        assertThat(failureOfReading()).isInstanceOf(MirrorFailure.Damaged.class);
        assertThat(failureOfWriting()).isInstanceOf(MirrorFailure.Damaged.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void a_newer_database_is_left_alone() throws Exception {
        Mirrors.with(folder, Stars.star(1)).close();
        Mirrors.execute(file, "PRAGMA user_version = " + (Migrations.CURRENT + 1));
        byte[] before = Files.readAllBytes(file);

        assertThat(failureOfReading()).isInstanceOf(MirrorFailure.TooNew.class);
        assertThat(failureOfWriting())
                .isInstanceOfSatisfying(
                        MirrorFailure.TooNew.class,
                        failure -> assertThat(failure.detail()).contains("newer"));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void a_damaged_page_is_told_with_what_to_do() throws Exception {
        Mirrors.with(folder, LongStream.range(1, 500).mapToObj(Stars::star).toArray(Stars[]::new))
                .close();
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] noise = new byte[(int) bytes.length() - 8192];
            new Random(7).nextBytes(noise);
            bytes.seek(8192);
            bytes.write(noise);
        }

        MirrorFailure failure = failureOfReading();
        assertThat(failure).isInstanceOf(MirrorFailure.Damaged.class);
        assertThat(failure.detail()).contains("restore").contains(file.toString());
    }

    @Test
    void a_folder_may_be_a_link_to_another_one() throws IOException {
        Path link =
                Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("elsewhere")));
        try (SqliteMirror mirror = Mirrors.with(link, Stars.star(1))) {
            mirror.lock().acquire().close();
            assertThat(mirror.store().state().orElseThrow().active()).isEqualTo(1);
        }
        assertThat(folder.resolve("elsewhere").resolve("stars.db")).exists();
    }

    @Test
    void another_account_is_refused() {
        Mirrors.with(folder, Stars.star(1)).close();
        try (SqliteMirror mirror = Mirrors.at(folder)) {
            MirrorException refused = catchThrowableOfType(
                    MirrorException.class, () -> mirror.store().claim(new Account(9, "somebody")));
            assertThat(refused.failure()).isInstanceOf(MirrorFailure.AnotherAccount.class);
            assertThat(refused.failure().detail()).contains("octocat").contains("somebody");
            assertThat(mirror.store().state().orElseThrow().account()).isEqualTo(Stars.ACCOUNT);
        }
    }

    @Test
    void a_full_disk_loses_nothing_and_heals_when_there_is_room() {
        SqliteSettings small = Mirrors.settings(folder).withMaxBytes(2 << 20);
        try (SqliteMirror mirror = new SqliteMirror(small, InstantSource.fixed(Stars.EPOCH), System::nanoTime)) {
            mirror.store().claim(Stars.ACCOUNT);
            long stored = 0;
            MirrorException full = null;
            while (full == null && stored < 100) {
                Stars next = Stars.star(stored + 1).readme(noise(stored));
                full = catchThrowableOfType(
                        MirrorException.class, () -> mirror.store().apply(Stars.batch(next)));
                stored += full == null ? 1 : 0;
            }
            MirrorFailure failure = Objects.requireNonNull(full).failure();
            assertThat(failure).isInstanceOf(MirrorFailure.Full.class);
            assertThat(failure.detail()).contains("full").contains("nothing that was stored is lost");
            assertThat(mirror.store().state().orElseThrow().active()).isEqualTo(stored);
            assertThat(mirror.catalog().readme(new RepositoryId(stored))).contains(noise(stored - 1));
        }
        try (SqliteMirror mirror = Mirrors.at(folder)) {
            mirror.store().apply(Stars.batch(Stars.star(1000).readme(noise(1000))));
            assertThat(mirror.catalog().readme(new RepositoryId(1000))).contains(noise(1000));
        }
    }

    private static String noise(long seed) {
        byte[] bytes = new byte[100_000];
        new Random(seed).nextBytes(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private MirrorFailure failureOfReading() {
        try (SqliteMirror mirror = Mirrors.at(folder)) {
            MirrorException thrown = catchThrowableOfType(
                    MirrorException.class,
                    () -> mirror.catalog().page(new CatalogQuery(null, Filters.NONE, Sort.STARRED, false, 0, 0)));
            return thrown.failure();
        }
    }

    private @Nullable MirrorFailure failureOfWriting() {
        try (SqliteMirror mirror = Mirrors.at(folder)) {
            MirrorException thrown = catchThrowableOfType(
                    MirrorException.class, () -> mirror.store().claim(Stars.ACCOUNT));
            return thrown == null ? null : thrown.failure();
        }
    }
}
