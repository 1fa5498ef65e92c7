package dev.starmirror.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks for the token in all that a failing run leaves: what it prints, its command line, and every byte of its home folder. */
class TokenSecrecyIT {
    private static final String TOKEN = "ghp_topSecretTokenOfTheTests0123456789";
    private static final String PASSWORD = "topSecretPasswordOfTheProxy";
    private static final AtomicInteger HOMES = new AtomicInteger();

    private static SimulatedGitHub github;

    @TempDir
    static Path homes;

    private Path home;
    private Starmirror program;

    @BeforeAll
    static void start() {
        github = SimulatedGitHub.start("--stars", "30");
    }

    @AfterAll
    static void stop() {
        github.close();
    }

    @BeforeEach
    void a_new_home() throws IOException {
        home = Files.createDirectory(homes.resolve("home-" + HOMES.incrementAndGet()));
        program = new Starmirror(home).against(github.address()).with("GITHUB_TOKEN", TOKEN);
        github.clearFaults();
    }

    @Test
    void a_run_that_meets_every_failure_and_then_a_rejection() {
        github.post("faults", """
                [{"fault": "error-page", "status": 502, "on": "PROBE"},
                 {"fault": "connection-reset", "on": "STARS_PAGE"},
                 {"fault": "malformed-json", "on": "STARS_PAGE", "skip": 1},
                 {"fault": "slow-response", "delay_ms": 5000, "on": "STARS_PAGE", "skip": 2},
                 {"fault": "unauthorized", "on": "README_BATCH", "times": 0}]""");

        program.with("STARMIRROR_READ_TIMEOUT", "2s");
        Starmirror.Result sync = fails(4, "sync", "--verbose", "--batch-size", "10");

        assertThat(sync.err()).contains("rejected the token", "502", "broke", "in time");
    }

    @Test
    void a_refusal_because_of_a_limit() {
        github.post("faults", "{\"fault\": \"secondary-limit\", \"on\": \"STARS_PAGE\", \"retry_after\": 100}");
        program.with("STARMIRROR_MAX_WAIT", "1s");

        fails(5, "sync", "--verbose");

        assertThat(program.run("history", "--verbose").out()).doesNotContain(TOKEN);
    }

    @Test
    void a_redirection_to_another_host() throws IOException {
        try (Eavesdropper elsewhere = Eavesdropper.answering("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n");
                Eavesdropper here =
                        Eavesdropper.answering("HTTP/1.1 307 Temporary Redirect\r\nlocation: http://127.0.0.1:"
                                + elsewhere.port() + "/\r\ncontent-length: 0\r\n\r\n")) {
            fails(3, "sync", "--verbose", "--api-url", "http://127.0.0.1:" + here.port());

            assertThat(here.heard()).contains(TOKEN);
            assertThat(elsewhere.heard()).isEmpty();
        }
    }

    @Test
    void a_proxy_that_refuses() throws IOException {
        try (Eavesdropper proxy = Eavesdropper.answering("HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n")) {
            Starmirror.Result sync = failsThrough(proxy);

            assertThat(proxy.heard()).contains("CONNECT github.invalid:443").doesNotContain(TOKEN);
            assertThat(sync.err()).contains("proxy").doesNotContain(PASSWORD);
        }
    }

    @Test
    void a_token_where_a_setting_should_be() throws IOException {
        Path file = home.resolve("config.toml");
        Files.writeString(file, "token = \"" + TOKEN + "\"\n");

        fails(2, "sync", "--verbose", "--config", file.toString());
        Files.delete(file);
        nothingShows(program.run("config"));
    }

    @Test
    void a_damaged_mirror_with_a_stack_trace() throws IOException {
        Files.createDirectories(program.database().getParent());
        Files.write(program.database(), new byte[100_000]);

        fails(12, "sync", "--verbose");
    }

    @Test
    void a_successful_run_and_its_mirror() {
        Starmirror.Running running = program.start("sync", "--verbose");
        String commandLine = commandLine(running.pid());
        Starmirror.Result sync = running.await();

        assertThat(sync.exit()).as(sync.err()).isZero();
        assertThat(commandLine).contains("sync").doesNotContain(TOKEN);
        nothingShows(sync);
    }

    private Starmirror.Result failsThrough(Eavesdropper proxy) {
        program.with("HTTPS_PROXY", "http://user:" + PASSWORD + "@127.0.0.1:" + proxy.port());
        return fails(3, "sync", "--verbose", "--api-url", "https://github.invalid");
    }

    private Starmirror.Result fails(int exit, String... arguments) {
        Starmirror.Result result = program.run(arguments);
        assertThat(result.exit()).as(result.err()).isEqualTo(exit);
        assertThat(result.err()).isNotBlank();
        nothingShows(result);
        return result;
    }

    private void nothingShows(Starmirror.Result result) {
        assertThat(result.out() + result.err()).doesNotContain(TOKEN);
        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile).filter(file -> !file.endsWith("config.toml")))
                    .isNotEmpty()
                    .noneMatch(file -> text(file).contains(TOKEN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Byte for byte, so that a binary file can be searched like any other. */
    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a list of processes shows to every user of the machine. */
    private static String commandLine(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().commandLine())
                .orElse("");
    }
}
