package dev.starmirror.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoIT {
    @TempDir
    Path home;

    @Test
    void shows_a_search_over_simulated_stars_and_leaves_nothing_behind() throws IOException {
        Path temporary = Files.createDirectory(home.resolve("tmp"));

        Starmirror.Result demo = new Starmirror(home)
                .with("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary)
                .with("STARMIRROR_USER", "somebody-real")
                .with("STARMIRROR_METRICS_FILE", home.resolve("metrics").toString())
                .run("demo", "--repositories", "120");

        assertThat(demo.exit()).as(demo.err()).isZero();
        assertThat(demo.err()).contains("120 stars listed, 120 new").contains("set GITHUB_TOKEN");
        assertThat(demo.out()).startsWith("REPOSITORY").hasLineCount(11);
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).noneMatch(path -> path.getFileName().toString().startsWith("starmirror-demo"));
        }
        assertThat(home.resolve("metrics")).doesNotExist();
    }

    @Test
    void the_simulator_dies_with_the_demo_even_when_that_is_killed() throws IOException {
        Path temporary = Files.createDirectory(home.resolve("tmp"));
        Starmirror.Running demo = new Starmirror(home)
                .with("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary)
                .start("demo", "--repositories", "5000", "--verbose");
        demo.awaitLine("listed a page");
        Optional<ProcessHandle> simulator = demo.children().findFirst();
        assertThat(simulator).isPresent();
        CompletableFuture<ProcessHandle> gone = simulator.get().onExit();

        demo.kill();

        assertThat(gone.join().isAlive()).isFalse();
    }
}
