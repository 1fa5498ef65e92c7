package dev.starmirror.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.domain.port.MirrorState;
import dev.starmirror.domain.port.StoreBatch;
import dev.starmirror.domain.run.RunId;
import dev.starmirror.domain.run.RunMetrics;
import dev.starmirror.domain.run.SourceUsage;
import dev.starmirror.domain.run.SyncMode;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncReport;
import dev.starmirror.domain.run.SyncTally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves of the file. */
class TidyFileTest {
    private static final int STARS = 200;

    @TempDir
    Path folder;

    @Test
    void a_big_run_leaves_no_free_pages_and_no_log() throws IOException, SQLException {
        try (SqliteMirror mirror = mirrorWithFreePages()) {
            assertThat(freePages()).isGreaterThan(pages() / 2);
            finish(mirror, 1_000);
            assertThat(freePages()).isZero();
            assertThat(Files.size(log())).isZero();
        }
    }

    @Test
    void a_small_run_leaves_no_log_either() throws IOException {
        try (SqliteMirror mirror = mirrorWithFreePages()) {
            assertThat(Files.size(log())).isPositive();
            finish(mirror, 1);
            assertThat(Files.size(log())).isZero();
        }
    }

    @Test
    void an_import_leaves_no_log() throws IOException {
        try (SqliteMirror mirror = Mirrors.at(folder)) {
            mirror.transactions().whole(() -> {
                mirror.store().claim(Stars.ACCOUNT);
                mirror.store().apply(longReadmes());
            });
            assertThat(Files.size(log())).isZero();
        }
    }

    @Test
    void a_disk_without_room_for_tidying_is_no_failure() throws IOException {
        try (SqliteMirror mirror = Mirrors.with(folder, Stars.star(STARS + 1))) {
            LongStream.rangeClosed(1, STARS)
                    .forEach(id ->
                            mirror.store().apply(Stars.batch(Stars.star(id).readme(words(id)))));
        }
        // No larger than the file is by now.
        SqliteSettings full = Mirrors.settings(folder).withMaxBytes(1 << 20);
        try (SqliteMirror mirror = new SqliteMirror(full, InstantSource.fixed(Stars.EPOCH), System::nanoTime)) {
            finish(mirror, 1_000);
            assertThat(mirror.journal().history(1))
                    .singleElement()
                    .satisfies(run -> assertThat(run.finishedAt()).isNotNull());
        }
    }

    @Test
    void another_program_that_keeps_the_file_busy_is_no_failure_either() throws IOException, SQLException {
        mirrorWithFreePages().close();
        SqliteSettings patient = Mirrors.settings(folder);
        SqliteSettings impatient = new SqliteSettings(
                patient.database(),
                patient.cacheBytes(),
                patient.mappedBytes(),
                Duration.ZERO,
                patient.maxConnections(),
                patient.connectionTimeout(),
                patient.maxBytes(),
                patient.nativeLibraries(),
                patient.answerCacheBytes());
        Writer writer = new Writer(new Database(impatient), new WaitLedger(System::nanoTime));
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = other.createStatement()) {
            writer.write(session -> true);
            statement.execute("BEGIN IMMEDIATE");
            writer.tidy();
            statement.execute("ROLLBACK");
        } finally {
            writer.close();
        }
        assertThat(freePages()).isPositive();
    }

    /** A mirror whose READMEs were long and are short, so that most pages of its file are free. */
    private SqliteMirror mirrorWithFreePages() {
        SqliteMirror mirror = Mirrors.at(folder);
        mirror.store().claim(Stars.ACCOUNT);
        mirror.store().apply(longReadmes());
        mirror.store()
                .apply(new StoreBatch(
                        List.of(),
                        LongStream.rangeClosed(1, STARS)
                                .mapToObj(id -> Stars.star(id).readme("short").result())
                                .toList(),
                        null));
        return mirror;
    }

    private static StoreBatch longReadmes() {
        return Stars.batch(LongStream.rangeClosed(1, STARS)
                .mapToObj(id -> Stars.star(id).readme(words(id)))
                .toArray(Stars[]::new));
    }

    private static String words(long seed) {
        Random random = new Random(seed);
        return String.join(
                " ",
                IntStream.range(0, 3_000)
                        .mapToObj(i -> Integer.toString(random.nextInt(1_000_000), 36))
                        .toList());
    }

    private static void finish(SqliteMirror mirror, long added) {
        RunId run = mirror.journal().begin(SyncMode.INITIAL, Stars.EPOCH);
        mirror.journal()
                .finish(
                        new SyncReport(
                                run,
                                Stars.ACCOUNT,
                                SyncMode.INITIAL,
                                new SyncOutcome.Completed(),
                                new SyncTally(added, added, 0, 0, 0, 0, 0, 0),
                                SourceUsage.NONE,
                                List.of(),
                                RunMetrics.NONE,
                                Stars.EPOCH,
                                Stars.EPOCH),
                        new MirrorState.Milestone(null, 0, Stars.EPOCH));
    }

    private long freePages() throws SQLException {
        return Long.parseLong(Mirrors.value(file(), "PRAGMA freelist_count"));
    }

    private long pages() throws SQLException {
        return Long.parseLong(Mirrors.value(file(), "PRAGMA page_count"));
    }

    private Path file() {
        return folder.resolve("stars.db");
    }

    private Path log() {
        return folder.resolve("stars.db-wal");
    }
}
