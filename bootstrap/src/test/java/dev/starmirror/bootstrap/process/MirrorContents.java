package dev.starmirror.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares what the program shows of its mirror with what the simulated GitHub has. */
final class MirrorContents {
    /** What listings do not tell, and what only one of both sides has. */
    private static final List<String> NOT_COMPARED =
            List.of("open_issues", "open_pull_requests", "availability", "status");

    private MirrorContents() {}

    /** Fails where any field of any star differs, or a star is missing or too many. */
    static void equal(SimulatedGitHub github, Starmirror program) {
        assertThat(comparable(of(program))).isEqualTo(comparable(github.truth()));
    }

    static Map<Long, JsonNode> of(Starmirror program) {
        Map<Long, JsonNode> mirrored = new TreeMap<>();
        program.run("list", "--limit", "0", "--output", "jsonl").out().lines().forEach(line -> {
            JsonNode star = SimulatedGitHub.parse(line);
            mirrored.put(star.path("id").asLong(), star);
        });
        return mirrored;
    }

    private static Map<Long, JsonNode> comparable(Map<Long, JsonNode> stars) {
        Map<Long, JsonNode> comparable = new TreeMap<>();
        stars.forEach((id, star) -> comparable.put(id, ((ObjectNode) star.deepCopy()).remove(NOT_COMPARED)));
        return comparable;
    }
}
