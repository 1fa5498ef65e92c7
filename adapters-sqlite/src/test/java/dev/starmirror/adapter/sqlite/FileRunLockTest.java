package dev.starmirror.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.port.RunLock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lock between processes. */
class FileRunLockTest {
    @TempDir
    Path folder;

    /** Takes the lock, says so and holds it until it is killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            RunLock lock = new FileRunLock(Path.of(arguments[0]), InstantSource.fixed(Stars.EPOCH));
            try (RunLock.Lease lease = lock.acquire()) {
                System.out.println("holding " + (lease != null));
                while (System.in.read() >= 0) {
                    // until the parent closes the pipe or kills this process
                }
            }
        }
    }

    @Test
    void names_the_process_that_holds_it_and_is_free_when_that_was_killed() throws Exception {
        Path database = folder.resolve("stars.db");
        RunLock lock = new FileRunLock(database, InstantSource.fixed(Stars.EPOCH));
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        database.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(output.readLine()).isEqualTo("holding true");

            MirrorException refused = catchThrowableOfType(MirrorException.class, lock::acquire);

            assertThat(refused.failure()).isInstanceOf(MirrorFailure.Locked.class);
            assertThat(refused.failure().detail())
                    .contains("process " + holder.pid())
                    .contains("2026-01-01T00:00:00Z");
        } finally {
            holder.destroyForcibly();
        }
        assertThat(holder.waitFor(30, TimeUnit.SECONDS)).isTrue();
        lock.acquire().close();
    }

    @Test
    void a_refused_attempt_in_the_same_process_does_not_break_the_lock() throws Exception {
        RunLock lock = new FileRunLock(folder.resolve("stars.db"), InstantSource.fixed(Stars.EPOCH));
        try (RunLock.Lease lease = lock.acquire()) {
            assertThat(lease).isNotNull();
            assertThat(catchThrowableOfType(MirrorException.class, lock::acquire))
                    .isNotNull();
            Process second = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Holder.class.getName(),
                            folder.resolve("stars.db").toString())
                    .redirectErrorStream(true)
                    .start();
            second.getOutputStream().close();
            String output = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(output).contains("MirrorException").doesNotContain("holding");
        }
    }
}
