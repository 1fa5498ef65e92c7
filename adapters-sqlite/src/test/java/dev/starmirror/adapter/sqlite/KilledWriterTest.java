package dev.starmirror.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.port.StoreBatch;
import dev.starmirror.domain.readme.ReadmeResult;
import dev.starmirror.domain.run.Checkpoint;
import dev.starmirror.domain.run.PageCursor;
import dev.starmirror.domain.run.RunId;
import dev.starmirror.domain.run.SyncMode;
import dev.starmirror.domain.run.SyncTally;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A batch and its checkpoint are there together or not at all, wherever the process is killed. */
class KilledWriterTest {
    private static final int BATCH = 20;

    @TempDir
    Path folder;

    /** Stores batch after batch until it is killed, with a line for each. */
    static final class Endless {
        private Endless() {}

        public static void main(String[] arguments) {
            try (SqliteMirror mirror = Mirrors.at(Path.of(arguments[0]))) {
                mirror.store().claim(Stars.ACCOUNT);
                RunId run = mirror.journal().begin(SyncMode.INITIAL, Stars.EPOCH);
                for (int batch = 1; batch < Integer.MAX_VALUE; batch++) {
                    mirror.store().apply(batch(run, batch));
                    System.out.println(batch);
                }
            }
        }

        private static StoreBatch batch(RunId run, int number) {
            List<Change> changes = new ArrayList<>();
            List<ReadmeResult> readmes = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                Stars star = Stars.star((long) number * BATCH + i).readme("text of a README ".repeat(200));
                changes.add(new Change.New(star.listed(), true));
                readmes.add(star.result());
            }
            SyncTally tally = new SyncTally((long) number * BATCH, 0, 0, 0, 0, 0, 0, 0);
            PageCursor cursor = new PageCursor(Integer.toString(number));
            return new StoreBatch(
                    changes,
                    readmes,
                    new Checkpoint(run, SyncMode.INITIAL, Stars.EPOCH, cursor, null, null, true, tally));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8, 13})
    void leaves_whole_batches(int batches) throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Endless.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (int line = 0; line < batches; line++) {
                assertThat(lines.readLine()).isNotNull();
            }
        } finally {
            writer.destroyForcibly();
        }
        assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();

        try (SqliteMirror mirror = Mirrors.at(folder)) {
            Checkpoint checkpoint = mirror.journal().unfinished().orElseThrow();
            long stored = mirror.store().state().orElseThrow().active();
            assertThat(checkpoint.tally().listed()).isEqualTo(stored).isGreaterThanOrEqualTo((long) batches * BATCH);
            assertThat(mirror.backlog().pendingReadmes(null, 10)).isEmpty();
            Path file = folder.resolve("stars.db");
            assertThat(Mirrors.value(file, "PRAGMA integrity_check")).isEqualTo("ok");
            assertThat(Mirrors.value(file, "SELECT count(*) FROM readmes")).isEqualTo("" + stored);
            assertThat(Mirrors.value(
                            file, "SELECT count(*) FROM repository_search WHERE repository_search MATCH 'readme'"))
                    .isEqualTo("" + stored);
        }
    }
}
