package dev.starmirror.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each thing that can go wrong has one clear sentence with advice, its exit code, and loses nothing. */
class FailuresIT {
    private static final AtomicInteger HOMES = new AtomicInteger();

    private static SimulatedGitHub github;

    @TempDir
    static Path homes;

    private Starmirror program;

    @BeforeAll
    static void start() {
        github = SimulatedGitHub.start("--stars", "60");
    }

    @AfterAll
    static void stop() {
        github.close();
    }

    @BeforeEach
    void a_new_home() throws IOException {
        Path home = Files.createDirectory(homes.resolve("home-" + HOMES.incrementAndGet()));
        program = new Starmirror(home).against(github.address());
        github.clearFaults();
    }

    @Test
    void no_token() {
        says(program.with("GITHUB_TOKEN", "").run("sync"), 4, "GITHUB_TOKEN");
    }

    @Test
    void a_token_that_is_none() {
        says(program.with("GITHUB_TOKEN", "two words").run("sync"), 4, "copy it again");
    }

    @Test
    void a_rejected_token_that_is_never_shown() {
        github.post("faults", "{\"fault\":\"unauthorized\",\"times\":0}");

        Starmirror.Result sync =
                program.with("GITHUB_TOKEN", "ghp_secretsecretsecret").run("sync", "--verbose");

        says(sync, 4, "rejected the token");
        assertThat(sync.out() + sync.err()).doesNotContain("secretsecret");
    }

    @Test
    void a_token_file_that_is_not_there() {
        says(program.with("GITHUB_TOKEN", "").run("sync", "--token-file", "nowhere"), 4, "token file");
    }

    @Test
    void no_network() {
        says(program.run("sync", "--api-url", "http://127.0.0.1:1"), 3, "check the network");
    }

    @Test
    void an_unknown_user() {
        says(program.run("sync", "--user", "nobody-of-that-name"), 2, "no account named nobody-of-that-name");
    }

    @Test
    void an_exhausted_quota_says_until_when() {
        try (SimulatedGitHub spent = SimulatedGitHub.start("--stars", "3", "--points", "0")) {
            Starmirror.Result sync = program.run("sync", "--output", "json", "--api-url", spent.address());

            says(sync, 5, "UTC to resume");
            assertThat(sync.json().path("resume_at").asText()).endsWith("Z");
        }
    }

    @Test
    void no_mirror_yet() {
        says(program.run("search", "anything"), 10, "starmirror sync");
    }

    @Test
    void a_damaged_database() throws IOException {
        Files.createDirectories(program.database().getParent());
        Files.write(program.database(), new byte[100_000]);

        says(program.run("list"), 12, "");
        says(program.run("sync"), 12, "");
        assertThat(program.database()).hasBinaryContent(new byte[100_000]);
    }

    @Test
    void a_database_in_the_middle_damaged() throws IOException {
        program.run("sync", "--quiet");
        byte[] bytes = Files.readAllBytes(program.database());
        for (int i = 4096; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        Files.write(program.database(), bytes);

        says(program.run("list"), 12, "damaged");
    }

    @Test
    void a_newer_database_is_left_alone() throws IOException {
        program.run("sync", "--quiet");
        byte[] bytes = Files.readAllBytes(program.database());
        // The schema's version stands in bytes 60 to 63 of a SQLite file.
        bytes[60] = 1;
        Files.write(program.database(), bytes);

        says(program.run("list"), 12, "newer version");
        says(program.run("sync"), 12, "newer version");
        assertThat(program.database()).hasBinaryContent(bytes);
    }

    @Test
    void a_full_disk() {
        Starmirror.Result sync =
                program.with("STARMIRROR_DATABASE_MAX_SIZE", "256KiB").run("sync");

        says(sync, 12, "full");
        assertThat(program.with("STARMIRROR_DATABASE_MAX_SIZE", "").run("sync").exit())
                .isZero();
        MirrorContents.equal(github, program);
    }

    @Test
    void another_accounts_database() {
        program.run("sync", "--quiet");
        try (SimulatedGitHub other = SimulatedGitHub.start("--stars", "3", "--login", "somebody-else", "--seed", "2")) {
            says(program.run("sync", "--api-url", other.address()), 2, "octo-stargazer");
        }
        assertThat(program.run("list", "--limit", "0", "--output", "jsonl").out())
                .hasLineCount(60);
    }

    @Test
    void settings_that_are_wrong_are_all_told_at_once() throws IOException {
        Path file = program.home().resolve("config.toml");
        Files.writeString(file, "batch-sise = 10\nsync-workers = 1000\n");

        Starmirror.Result sync = program.with("STARMIRROR_COLOR", "pink").run("sync", "--config", file.toString());

        assertThat(sync.exit()).isEqualTo(2);
        assertThat(sync.out()).isEmpty();
        assertThat(sync.err())
                .contains("did you mean batch-size?", "sync-workers in ", "STARMIRROR_COLOR")
                .hasLineCount(3);
    }

    private static void says(Starmirror.Result result, int exit, String words) {
        assertThat(result.exit()).as(result.err()).isEqualTo(exit);
        assertThat(result.err()).contains("starmirror: ").contains(words).doesNotContain("\tat ", "Exception");
    }
}
