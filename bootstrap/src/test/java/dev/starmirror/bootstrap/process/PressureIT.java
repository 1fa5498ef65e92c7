package dev.starmirror.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code benchmarks/pressure-test} in small: more README text than the heap can hold, through a heap of 48 MB. */
class PressureIT {
    private static final int STARS = 1_000;
    private static final int LARGE = 100;
    private static final int LARGE_BYTES = 512_000;
    private static final long HEAP = 48L << 20;

    /** Half as much again as memory-threshold: what the JVM takes beside the heap cannot be given back. */
    private static final long PROCESS = 225_000_000;

    @TempDir
    Path home;

    @Test
    void more_large_readmes_than_the_heap_can_hold_pass_through_it() {
        try (SimulatedGitHub github = SimulatedGitHub.start("--stars", String.valueOf(STARS), "--points", "1000000")) {
            List<JsonNode> large = github.truth().values().stream()
                    .filter(star -> star.path("readme").hasNonNull("path"))
                    .limit(LARGE)
                    .toList();
            assertThat(large).hasSize(LARGE);
            large.forEach(star -> github.post(
                    "repositories/" + name(star) + "/readme?path="
                            + star.path("readme").path("path").asText(),
                    text(star)));
            Starmirror program =
                    new Starmirror(home).against(github.address()).with("JAVA_TOOL_OPTIONS", "-Xmx48m -Xss512k");

            Starmirror.Result sync = program.run("sync", "--output", "json");

            assertThat(sync.exit()).as(sync.err()).isZero();
            assertThat(sync.json().path("outcome").asText()).isEqualTo("completed");
            assertThat(sync.json().path("added").asInt()).isEqualTo(STARS);
            assertThat(sync.json().path("skipped").asInt()).isZero();
            assertThat(sync.json().path("peak_heap_bytes").asLong())
                    .isPositive()
                    .isLessThanOrEqualTo(HEAP);
            JsonNode run = program.run("history", "--output", "json").json().get(0);
            assertThat(run.path("metrics").path("peak_memory_bytes").asLong()).isLessThan(PROCESS);
            MirrorContents.equal(github, program);
            JsonNode last = large.get(LARGE - 1);
            JsonNode shown = program.run("show", name(last), "--readme", "--output", "json")
                    .json();
            assertThat(shown.path("readme").path("text").asText()).isEqualTo(text(last));
        }
    }

    private static String name(JsonNode star) {
        return star.path("full_name").asText();
    }

    /** Words of its own for each repository, as long as GitHub's GraphQL interface gives a text whole. */
    private static String text(JsonNode star) {
        StringBuilder text = new StringBuilder("# " + name(star) + "\n\n");
        long number = star.path("id").asLong();
        while (text.length() < LARGE_BYTES - 20) {
            number = number * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
            text.append("word").append((number >>> 33) % 50_000).append((number >>> 20) % 12 == 0 ? '\n' : ' ');
        }
        return text.toString();
    }
}
