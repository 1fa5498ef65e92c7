package dev.starmirror.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills first syncs with SIGKILL at random instants. Each one is resumed by the next, which may be killed too, until one reaches the end;
 * then another mirror is begun. {@code benchmarks/kill-test} runs it with more kills and a larger account.
 */
class KillIT {
    private static final int KILLS = Integer.getInteger("starmirror.kills", 20);
    private static final int STARS = Integer.getInteger("starmirror.kill.stars", 400);
    private static final int LATENCY_MILLIS = Integer.getInteger("starmirror.kill.latency", 20);
    private static final long SEED = Long.getLong("starmirror.kill.seed", 1);

    /**
     * READMEs that a killed run may have fetched in vain: the batch that was being stored, the one that was answered meanwhile, and one
     * more where the machine has other things to do. What is under way is not counted.
     */
    private static final int MOST_IN_VAIN = 3 * 50;

    /** A kill falls on one of the first so many requests of a run, so that a mirror sees several. */
    private static final int REQUESTS = Math.max(4, STARS / 50);

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final List<KilledRun> killed = new ArrayList<>();
    private final KillReport report = new KillReport();

    @Test
    void runs_killed_at_any_instant_are_resumed_and_lose_double_or_damage_nothing() throws IOException {
        try (SimulatedGitHub github = SimulatedGitHub.start(
                        "--stars",
                        String.valueOf(STARS),
                        "--latency",
                        String.valueOf(LATENCY_MILLIS),
                        "--points",
                        "1000000");
                RecordingProxy proxy = new RecordingProxy(github.address())) {
            for (int mirror = 1; killed.size() < KILLS; mirror++) {
                Path home = Files.createDirectory(folder.resolve("mirror-" + mirror));
                mirrorUnderFire(github, proxy, new Starmirror(home).against(proxy.address()));
            }
        } finally {
            report.write(killed);
        }
    }

    /** Kills and resumes until a run ends by itself, and compares the mirror with its source. */
    private void mirrorUnderFire(SimulatedGitHub github, RecordingProxy proxy, Starmirror program) throws IOException {
        List<KilledRun> before = new ArrayList<>();
        Set<Long> stars = Set.of();
        while (true) {
            boolean fire = killed.size() + before.size() < KILLS;
            KillPoint point = KillPoint.any(random, REQUESTS);
            AtomicBoolean hit = new AtomicBoolean(!fire);
            CompletableFuture<Starmirror.Running> running = new CompletableFuture<>();
            Conversation conversation = proxy.begin((request, moment) -> {
                if (point.is(request, moment) && hit.compareAndSet(false, true)) {
                    CompletableFuture.delayedExecutor(point.later().toNanos(), TimeUnit.NANOSECONDS)
                            .execute(() -> running.join().kill());
                }
            });
            running.complete(program.start("sync", "--quiet", "--output", "json"));
            Starmirror.Result result = running.join().await();
            for (KilledRun earlier : before) {
                assertThat(earlier.wasted(conversation.asked()))
                        .as("READMEs stored before " + earlier.point() + " and asked for again")
                        .isEmpty();
            }
            if (result.exit() == 0) {
                killed.addAll(before);
                assertEndsEqual(github, program);
                return;
            }
            assertThat(result.exit()).as(result.err()).isEqualTo(128 + 9);
            Path copy = Files.createDirectory(program.home().resolve("killed-" + before.size()));
            MirrorSnapshot snapshot = MirrorSnapshot.of(program.database(), copy);
            assertThat(snapshot.problems()).as("after " + point).isEmpty();
            assertThat(snapshot.stars()).as("stars stored before").containsAll(stars);
            stars = snapshot.stars();
            KilledRun dead = new KilledRun(point, snapshot, conversation.answered(), conversation.asked());
            assertThat(dead.unstored()).as("fetched in vain by " + point).hasSizeLessThanOrEqualTo(MOST_IN_VAIN);
            before.add(dead);
        }
    }

    /** By the mirror's own account of its last initial run: a kill may have come when everything was done but the farewell. */
    private static void assertEndsEqual(SimulatedGitHub github, Starmirror program) {
        JsonNode history = program.run("history", "--output", "json").json();
        JsonNode run = StreamSupport.stream(history.spliterator(), false)
                .filter(past -> past.path("mode").asText().equals("initial"))
                .findFirst()
                .orElseThrow();
        assertThat(run.path("state").asText()).isEqualTo("completed");
        assertThat(run.path("added").asInt()).as("counted once each").isEqualTo(STARS);
        MirrorSnapshot end = MirrorSnapshot.of(program.database(), program.home());
        assertThat(end.problems()).isEmpty();
        assertThat(run.path("readmes_fetched").asInt())
                .as("counted once each")
                .isEqualTo(end.readmes().size());
        MirrorContents.equal(github, program);
    }
}
