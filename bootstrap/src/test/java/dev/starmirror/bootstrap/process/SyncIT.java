package dev.starmirror.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncIT {
    private static final int STARS = 400;

    private static SimulatedGitHub github;

    @TempDir
    Path home;

    private Starmirror program;

    @BeforeAll
    static void start() {
        github = SimulatedGitHub.start("--stars", String.valueOf(STARS));
    }

    @AfterAll
    static void stop() {
        github.close();
    }

    @BeforeEach
    void a_new_home() {
        program = new Starmirror(home).against(github.address());
        github.post("limits?latency=0", "");
        github.post("reset-stats", "");
    }

    @Test
    void mirrors_everything_then_finds_nothing_new_for_next_to_nothing() throws IOException {
        Starmirror.Result first = program.run("sync", "--output", "json");

        assertThat(first.exit()).as(first.err()).isZero();
        assertFollowsSchema("sync", first.out());
        assertThat(first.json().path("outcome").asText()).isEqualTo("completed");
        assertThat(first.json().path("added").asInt()).isEqualTo(STARS);
        assertThat(requests(first)).isLessThanOrEqualTo((int) (0.06 * STARS));
        MirrorContents.equal(github, program);
        Map<Long, String> texts = github.texts(3);
        assertThat(texts).isNotEmpty();
        MirrorContents.of(program).forEach((id, star) -> {
            if (texts.containsKey(id)) {
                String name = star.path("full_name").asText();
                JsonNode shown = program.run("show", name, "--readme", "--output", "json")
                        .json();
                assertThat(shown.path("readme").path("text").asText()).isEqualTo(texts.get(id));
            }
        });

        Starmirror.Result second = program.run("sync", "--output", "json");

        assertThat(second.exit()).isZero();
        assertThat(second.json().path("outcome").asText()).isEqualTo("up_to_date");
        assertThat(requests(second)).isLessThanOrEqualTo(3);
        assertThat(github.statistics().path("violations").asInt()).isZero();
    }

    @Test
    void finds_what_is_new_at_once_and_everything_that_changed_in_a_full_sync() {
        try (SimulatedGitHub changing = SimulatedGitHub.start("--stars", "250", "--seed", "5")) {
            program.against(changing.address()).run("sync", "--quiet");
            changing.post("churn?new=20&unstar=6&rename=10&readmes=4&delete=2&seed=7", "");

            JsonNode next = program.run("sync", "--output", "json").json();
            assertThat(next.path("added").asInt()).isEqualTo(20);
            assertThat(next.path("removed").asInt()).isEqualTo(8);

            JsonNode full = program.run("sync", "--full", "--output", "json").json();
            assertThat(full.path("outcome").asText()).isEqualTo("completed");
            MirrorContents.equal(changing, program);
            assertThat(next.path("readmes_fetched").asInt()
                            + full.path("readmes_fetched").asInt())
                    .isLessThanOrEqualTo(24);
            assertThat(program.run("list", "--removed", "--limit", "0", "--output", "jsonl")
                            .out())
                    .hasLineCount(8);
        }
    }

    @Test
    void a_killed_run_is_resumed_and_ends_equal_to_the_source() {
        github.post("limits?latency=100", "");
        Starmirror.Running running = program.start("sync", "--verbose");
        running.awaitLine("stored ");
        running.kill();
        github.post("limits?latency=0", "");

        JsonNode resumed = program.run("sync", "--output", "json").json();

        assertThat(resumed.path("outcome").asText()).isEqualTo("completed");
        assertThat(resumed.path("run_id").asInt()).isEqualTo(1);
        MirrorContents.equal(github, program);
        assertThat(github.statistics().path("readme_texts").asInt()).isLessThan(STARS + 200);
    }

    @Test
    void a_run_that_is_told_to_stop_stops_at_a_checkpoint_with_130() {
        github.post("limits?latency=100", "");
        Starmirror.Running running = program.start("sync", "--verbose", "--output", "json");
        running.awaitLine("stored ");
        running.terminate();

        Starmirror.Result stopped = running.await();

        assertThat(stopped.exit()).isEqualTo(130);
        assertThat(stopped.json().path("outcome").asText()).isEqualTo("incomplete");
        assertThat(stopped.err()).contains("to resume");
        github.post("limits?latency=0", "");
        assertThat(program.run("sync", "--quiet").exit()).isZero();
        MirrorContents.equal(github, program);
    }

    @Test
    void a_second_run_beside_the_first_is_refused_and_says_who_is_at_work() {
        github.post("limits?latency=200", "");
        Starmirror.Running running = program.start("sync", "--verbose");
        running.awaitLine("stored ");

        Starmirror.Result second = program.run("sync");

        assertThat(second.exit()).isEqualTo(11);
        assertThat(second.err()).contains(String.valueOf(running.pid()));
        Starmirror.Result reading = program.run("list", "--limit", "1");
        assertThat(reading.exit()).as(reading.err()).isZero();
        running.kill();
    }

    @Test
    void a_dry_run_changes_nothing() {
        Starmirror.Result dry = program.run("sync", "--dry-run", "--output", "json");

        assertThat(dry.exit()).as(dry.err()).isZero();
        assertThat(dry.json().path("added").asInt()).isEqualTo(STARS);
        assertThat(program.run("list").exit()).isEqualTo(10);
    }

    /** Without a token answers are kept from run to run, which is something to change too. */
    @Test
    void a_dry_run_leaves_the_file_as_it_was_byte_for_byte() throws IOException {
        try (SimulatedGitHub changing = SimulatedGitHub.start("--stars", "12")) {
            program.against(changing.address()).with("GITHUB_TOKEN", "");
            String user = "octo-stargazer";
            assertThat(program.run("sync", "--quiet", "--user", user).exit()).isZero();
            changing.post("churn?new=2&unstar=1&rename=1&readmes=1&delete=1&seed=7", "");
            byte[] before = Files.readAllBytes(program.database());

            Starmirror.Result dry = program.run("sync", "--full", "--dry-run", "--user", user, "--output", "json");

            assertThat(dry.exit()).as(dry.err()).isZero();
            assertThat(dry.json().path("added").asInt()).isEqualTo(2);
            assertThat(dry.json().path("removed").asInt()).isEqualTo(2);
            assertThat(program.database()).hasBinaryContent(before);
        }
    }

    @Test
    void answers_offline_in_every_format() throws IOException {
        program.run("sync", "--quiet");
        program.with("STARMIRROR_API_URL", "http://127.0.0.1:1");

        Starmirror.Result search = program.run("search", "data", "--output", "jsonl", "--limit", "5");
        assertThat(search.out().lines()).hasSize(5);
        for (String line : search.out().lines().toList()) {
            assertFollowsSchema("repository", line);
        }
        assertThat(program.run("list", "--limit", "0", "--output", "csv").out()).hasLineCount(STARS + 1);
        Starmirror.Result history = program.run("history", "--output", "jsonl");
        assertThat(history.out()).hasLineCount(1);
        assertFollowsSchema("run", history.out());
        assertThat(history.err()).isEmpty();
    }

    private static int requests(Starmirror.Result sync) {
        JsonNode requests = sync.json().path("requests");
        return requests.path("graphql").asInt() + requests.path("rest").asInt();
    }

    private static void assertFollowsSchema(String name, String json) throws IOException {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(Artifacts.schema(name)), InputFormat.JSON)
                        .validate(json, InputFormat.JSON))
                .as(json)
                .isEmpty();
    }
}
