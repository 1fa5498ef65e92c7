package dev.starmirror.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.port.RunLock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lock between processes. */
class FileRunLockTest {
    @TempDir
    Path folder;

    /** Another process: takes or claims the lock, says so and goes on until its input ends or it is killed. */
    static final class Other {
        private Other() {}

        public static void main(String[] arguments) throws InterruptedException {
            // Whatever it does meanwhile, it must not outlive a test that gave up on it.
            Thread parent = new Thread(Other::endWithInput, "parent");
            parent.setDaemon(true);
            parent.start();
            RunLock lock = new FileRunLock(Path.of(arguments[1]), InstantSource.fixed(Stars.EPOCH));
            switch (arguments[0]) {
                case "hold" -> {
                    try (RunLock.Lease lease = lock.acquire()) {
                        System.out.println("holding, wanted " + lease.wanted());
                        parent.join();
                    }
                }
                case "make way" -> {
                    try (RunLock.Lease lease = lock.acquireInBackground()) {
                        System.out.println("holding, wanted " + lease.wanted());
                        while (!lease.wanted()) {
                            Thread.onSpinWait();
                        }
                    }
                    System.out.println("made way");
                }
                default -> {
                    try (RunLock.Claim claim = lock.claim()) {
                        System.out.println("granted " + claim.take().isPresent());
                        parent.join();
                    }
                }
            }
        }

        private static void endWithInput() {
            try {
                while (System.in.read() >= 0) {
                    // until the parent closes the pipe or kills this process
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                Runtime.getRuntime().halt(0);
            }
        }
    }

    @Test
    void names_the_process_that_holds_it_and_is_free_when_that_was_killed() throws Exception {
        Path database = folder.resolve("stars.db");
        RunLock lock = new FileRunLock(database, InstantSource.fixed(Stars.EPOCH));
        Process holder = other("hold", database);
        try (BufferedReader output = output(holder)) {
            assertThat(output.readLine()).isEqualTo("holding, wanted false");

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
            Process second = other("hold", folder.resolve("stars.db"));
            try (BufferedReader output = output(second)) {
                assertThat(output.readLine()).isNull();
                assertThat(second.waitFor()).isNotZero();
            } finally {
                second.destroyForcibly();
            }
        }
    }

    @Test
    void another_process_makes_way_for_a_claim() throws Exception {
        Path database = folder.resolve("stars.db");
        RunLock lock = new FileRunLock(database, InstantSource.fixed(Stars.EPOCH));
        Process background = other("make way", database);
        try (BufferedReader output = output(background);
                RunLock.Claim claim = lock.claim()) {
            assertThat(output.readLine()).isEqualTo("holding, wanted false");
            // Asks again and again, as a run that waits does: the holder may have looked at the very instant of one
            // attempt.
            Optional<RunLock.Lease> taken = claim.take();
            assertThat(taken).isEmpty();
            while (taken.isEmpty()) {
                taken = claim.take();
            }
            assertThat(output.readLine()).isEqualTo("made way");
            try (RunLock.Lease lease = taken.get()) {
                assertThat(lease.wanted()).isFalse();
            }
        } finally {
            background.destroyForcibly();
        }
    }

    @Test
    void a_claim_of_another_process_shows_as_long_as_that_lives() throws Exception {
        Path database = folder.resolve("stars.db");
        RunLock lock = new FileRunLock(database, InstantSource.fixed(Stars.EPOCH));
        try (RunLock.Lease lease = lock.acquireInBackground()) {
            assertThat(lease.wanted()).isFalse();
            Process claimant = other("claim", database);
            try (BufferedReader output = output(claimant)) {
                assertThat(output.readLine()).isEqualTo("granted false");
                assertThat(lease.wanted()).isTrue();
            } finally {
                claimant.destroyForcibly();
            }
            assertThat(claimant.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(lease.wanted()).isFalse();
        }
    }

    @Test
    void work_in_the_background_does_not_begin_where_another_process_claims_the_lock() throws Exception {
        Path database = folder.resolve("stars.db");
        RunLock lock = new FileRunLock(database, InstantSource.fixed(Stars.EPOCH));
        RunLock.Lease first = lock.acquireInBackground();
        Process claimant = other("claim", database);
        try (BufferedReader output = output(claimant)) {
            assertThat(output.readLine()).isEqualTo("granted false");
            first.close();
            assertThat(catchThrowableOfType(MirrorException.class, lock::acquireInBackground)
                            .failure())
                    .isInstanceOf(MirrorFailure.Locked.class);
            lock.acquire().close();
        } finally {
            claimant.destroyForcibly();
        }
    }

    private static Process other(String part, Path database) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        part,
                        database.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
