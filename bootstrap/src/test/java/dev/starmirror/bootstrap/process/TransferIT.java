package dev.starmirror.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mirror goes through a file into another database, and the next sync there fetches what the file did not have. */
class TransferIT {
    private static final String OWNER = "octo-stargazer";

    @TempDir
    static Path home;

    private static SimulatedGitHub github;
    private static Starmirror program;

    @TempDir
    Path folder;

    @BeforeAll
    static void a_mirror_with_tombstones() {
        github = SimulatedGitHub.start("--stars", "250", "--seed", "5");
        program = new Starmirror(home).against(github.address());
        assertThat(program.run("sync", "--quiet").exit()).isZero();
        github.post("churn?new=0&unstar=6&rename=0&readmes=0&delete=2&seed=7", "");
        assertThat(program.run("sync", "--full", "--quiet").exit()).isZero();
    }

    @AfterAll
    static void stop() {
        github.close();
    }

    @ParameterizedTest
    @CsvSource({"jsonl, true", "csv, false"})
    void comes_out_as_it_went_in_and_is_completed_by_the_next_sync(String format, boolean readmes) throws IOException {
        Path first = export(program, "first." + format, readmes);
        Starmirror other = new Starmirror(folder).against(github.address());

        Starmirror.Result imported = other.run("import", first.toString(), "--user", OWNER);

        assertThat(imported.exit()).as(imported.err()).isZero();
        assertThat(Files.mismatch(first, export(other, "second." + format, readmes)))
                .isEqualTo(-1);
        int texts = count(program.run("stats", "--output", "json"), "readmes");
        Starmirror.Result sync = other.run("sync", "--output", "json");
        assertThat(sync.exit()).as(sync.err()).isZero();
        assertThat(sync.json().path("mode").asText()).isEqualTo("full");
        assertThat(count(sync, "unchanged")).isEqualTo(count(sync, "listed"));
        assertThat(count(sync, "added") + count(sync, "removed")).isZero();
        assertThat(count(sync, "readmes_fetched")).isEqualTo(readmes ? 0 : texts);
        MirrorContents.equal(github, other);
        assertThat(other.run("sync", "--output", "json").json().path("outcome").asText())
                .isEqualTo("up_to_date");
        assertThat(other.run("list", "--removed", "--limit", "0", "--output", "jsonl")
                        .out())
                .isEqualTo(program.run("list", "--removed", "--limit", "0", "--output", "jsonl")
                        .out());
    }

    @Test
    void another_account_s_sync_is_refused_after_an_import() throws IOException {
        Starmirror other = new Starmirror(folder).against(github.address());
        Path stars = Files.writeString(
                folder.resolve("stars.jsonl"),
                program.run("export", "--format", "jsonl", "--limit", "3").out());
        assertThat(other.run("import", stars.toString(), "--user", "somebody-else")
                        .exit())
                .isZero();

        Starmirror.Result sync = other.run("sync");

        assertThat(sync.exit()).isEqualTo(2);
        assertThat(sync.err()).contains("somebody-else");
        assertThat(other.run("import", stars.toString()).exit()).isEqualTo(2);
    }

    private Path export(Starmirror from, String name, boolean readmes) {
        Path file = folder.resolve(name);
        List<String> arguments = new ArrayList<>(List.of("export", "--file", file.toString(), "--removed"));
        if (readmes) {
            arguments.add("--readmes");
        }
        assertThat(from.run(arguments.toArray(String[]::new)).exit()).isZero();
        return file;
    }

    private static int count(Starmirror.Result result, String field) {
        JsonNode json = result.json();
        assertThat(json.path(field).isNumber()).as(field + " in " + json).isTrue();
        return json.path(field).asInt();
    }
}
