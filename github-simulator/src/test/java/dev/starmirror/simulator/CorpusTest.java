package dev.starmirror.simulator;

import static dev.starmirror.simulator.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

    private static final String LINE = """
            {"full_name":"A/b","description":null,"homepage":"","language":"C","license":"%s","topics":["x"],"stars":5,\
            "archived":true,"fork":false,"template":false,"default_branch":%s,"created_at":"%s",\
            "updated_at":"2026-01-02T00:00:00Z","starred_at":"%s","readme":%s}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void odd_lines_become_what_GitHub_would_show() throws IOException {
        Path file = folder.resolve("stars.jsonl.gz");
        write(
                file,
                LINE.formatted("NA", "null", "None", "2022-10-16 05:26:29+00:00", "null"),
                LINE.replace("A/b", "c/D")
                        .formatted(
                                "NOASSERTION",
                                "\"dev\"",
                                "2020-01-01T00:00:00Z",
                                "2022-10-15T05:26:29Z",
                                "\"# 星\\n\""));

        try (GitHubSimulator simulator = GitHubSimulator.start(SimulatorOptions.DEFAULTS.withCorpus(file))) {
            String[] lines = new TestClient(simulator)
                    .getAnonymously("/_simulator/stars")
                    .body()
                    .split("\n", -1);
            JsonNode empty = new ObjectMapper().readTree(lines[0]);
            JsonNode other = new ObjectMapper().readTree(lines[1]);

            assertThat(empty.path("starred_at").asText()).isEqualTo("2022-10-16T05:26:29Z");
            assertThat(empty.path("created_at").asText()).isEqualTo("2022-10-15T05:26:29Z");
            assertThat(empty.path("license").isNull()).isTrue();
            assertThat(empty.path("default_branch").isNull()).isTrue();
            assertThat(empty.path("readme").isNull()).isTrue();
            assertThat(other.path("license").asText()).isEqualTo("NOASSERTION");
            // printf '# 星\n' | git hash-object --stdin
            assertThat(other.path("readme").path("oid").asText()).isEqualTo("9f4a75aa4e594d5c6fa243acc636fd5efcdb9079");
            assertThat(other.path("readme").path("text").asText()).isEqualTo("# 星\n");
            JsonNode license = json(new TestClient(simulator).get("/repos/c/d")).path("license");
            assertThat(license.path("key").asText()).isEqualTo("other");
        }
    }

    @Test
    void a_real_account_is_served_field_by_field() throws IOException {
        Optional<Path> corpus = SharedFiles.find("corpus/stars.jsonl.gz");
        assumeTrue(corpus.isPresent(), "skipped: no corpus at ../shared/corpus/stars.jsonl.gz");
        ObjectMapper mapper = new ObjectMapper();
        Map<String, JsonNode> served = new HashMap<>();
        try (GitHubSimulator simulator =
                GitHubSimulator.start(SimulatorOptions.DEFAULTS.withCorpus(corpus.orElseThrow()))) {
            String lines = new TestClient(simulator)
                    .getAnonymously("/_simulator/stars")
                    .body();
            for (String line : lines.lines().toList()) {
                JsonNode star = mapper.readTree(line);
                served.put(star.path("full_name").asText(), star);
            }
        }

        int compared = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(corpus.orElseThrow())), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode written = mapper.readTree(line);
                assertSame(
                        written, served.getOrDefault(written.path("full_name").asText(), MissingNode.getInstance()));
                compared++;
            }
        }
        assertThat(served).hasSize(compared);
    }

    private static void assertSame(JsonNode written, JsonNode shown) {
        String name = written.path("full_name").asText();
        for (String field : new String[] {
            "description", "homepage", "language", "topics", "stars", "archived", "fork", "template", "default_branch"
        }) {
            assertThat(shown.path(field)).as("%s of %s", field, name).isEqualTo(written.path(field));
        }
        if (written.path("readme").isNull()) {
            assertThat(shown.path("readme").isNull()).as(name).isTrue();
        } else {
            assertThat(shown.path("readme").path("text")).as(name).isEqualTo(written.path("readme"));
        }
    }

    private static void write(Path file, String... lines) throws IOException {
        try (Writer out =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            for (String line : lines) {
                out.write(line);
            }
        }
    }
}
