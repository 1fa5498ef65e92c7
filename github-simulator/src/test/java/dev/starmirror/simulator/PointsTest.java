package dev.starmirror.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documented reckoning: requests needed for each unique connection, divided by 100, rounded, at least 1. */
class PointsTest {

    @SuppressWarnings("NullAway.Init")
    private static GitHubSimulator simulator;

    @BeforeAll
    static void start() throws IOException {
        simulator = GitHubSimulator.start(SimulatorOptions.DEFAULTS.withStars(3));
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @ParameterizedTest(name = "{0} stars a page with topics, issues and pull requests: {1} points, {2} nodes")
    @CsvSource({"1, 1, 21", "10, 1, 210", "49, 1, 1029", "50, 2, 1050", "100, 3, 2100"})
    void three_connections_in_each_node(int first, int points, int nodes) throws IOException {
        assertCost("""
                query($first: Int!) { rateLimit { cost nodeCount } viewer { starredRepositories(first: $first) { nodes {
                  repositoryTopics(first: 20) { nodes { topic { name } } }
                  issues(states: OPEN) { totalCount } pullRequests(states: OPEN) { totalCount } } } } }""", Map.of("first", first), points, nodes);
    }

    @Test
    void an_alias_makes_another_connection_and_a_repeated_field_does_not() throws IOException {
        String twice = "query($first: Int!) { rateLimit { cost nodeCount } viewer { ...A ...A } }"
                + " fragment A on User { starredRepositories(first: $first) { nodes { a: issues(first: 50) { totalCount }"
                + " b: issues(first: 50) { totalCount } issues(first: 50) { totalCount } issues(first: 50) { totalCount } } } }";

        assertCost(twice, Map.of("first", 50), 2, 50 + 3 * 50 * 50);
    }

    @Test
    void files_of_repositories_cost_nothing_extra() throws IOException {
        String files = "query($ids: [ID!]!) { rateLimit { cost nodeCount } nodes(ids: $ids) { ... on Repository {"
                + " object(expression: \"HEAD:README.md\") { ... on Blob { text } } } } }";

        assertCost(files, Map.of("ids", Collections.nCopies(100, "R_kgDOAAAAAA")), 1, 0);
    }

    @Test
    void connections_under_named_nodes_count_once_for_each() throws IOException {
        String topics = "query($ids: [ID!]!) { rateLimit { cost nodeCount } nodes(ids: $ids) { ... on Repository {"
                + " repositoryTopics(first: 2) { totalCount } issues { totalCount } } } }";

        assertCost(topics, Map.of("ids", Collections.nCopies(100, "R_kgDOAAAAAA")), 2, 200);
        assertCost(topics, Map.of("ids", Collections.nCopies(50, "R_kgDOAAAAAA")), 1, 100);
    }

    private static void assertCost(String query, Map<String, ?> variables, int points, int nodes) throws IOException {
        JsonNode answer = new TestClient(simulator).query(query, variables);
        JsonNode rateLimit = answer.path("data").path("rateLimit");
        assertThat(rateLimit.path("cost").asInt()).as("%s", answer).isEqualTo(points);
        assertThat(rateLimit.path("nodeCount").asInt()).isEqualTo(nodes);
    }
}
