package dev.starmirror.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.starmirror.simulator.account.Availability;
import dev.starmirror.simulator.account.RepositoryBuilder;
import dev.starmirror.simulator.account.RepositoryFile;
import dev.starmirror.simulator.account.SimulatedRepository;
import dev.starmirror.simulator.account.StarredRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphQlTest {

    @SuppressWarnings("NullAway.Init")
    private GitHubSimulator simulator;

    @SuppressWarnings("NullAway.Init")
    private TestClient client;

    @BeforeEach
    void start() throws IOException {
        simulator = GitHubSimulator.start(SimulatorOptions.DEFAULTS.withStars(57));
        client = new TestClient(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private JsonNode page(int first, @Nullable String after) throws IOException {
        Map<String, Object> variables = new HashMap<>();
        variables.put("first", first);
        if (after != null) {
            variables.put("after", after);
        }
        return client.query(Queries.PAGE, variables).path("data").path("viewer").path("starredRepositories");
    }

    private List<Long> truth() {
        return new ArrayList<>(simulator.account().stars().stream()
                .map(starred -> starred.repository().id())
                .toList());
    }

    private static List<Long> ids(JsonNode connection) {
        return new ArrayList<>(connection.path("edges").findValues("databaseId").stream()
                .map(JsonNode::asLong)
                .toList());
    }

    private SimulatedRepository starred(RepositoryFile... files) {
        SimulatedRepository repository =
                new RepositoryBuilder(7, "Some", "Thing").files(List.of(files)).build();
        simulator.account().star(repository);
        return repository;
    }

    private JsonNode repository(String selection) throws IOException {
        return client.query("{repository(owner:\"some\",name:\"thing\"){" + selection + "}}")
                .path("data")
                .path("repository");
    }

    @Test
    void pages_walk_through_every_star_once_newest_first() throws IOException {
        List<Long> walked = new ArrayList<>();
        String cursor = null;
        JsonNode page;
        do {
            page = page(10, cursor);
            walked.addAll(ids(page));
            cursor = page.path("pageInfo").path("endCursor").asText();
            assertThat(page.path("totalCount").asInt()).isEqualTo(57);
        } while (page.path("pageInfo").path("hasNextPage").asBoolean());

        assertThat(walked).isEqualTo(truth());
        assertThat(page.path("pageInfo").path("hasPreviousPage").asBoolean()).isTrue();
    }

    @Test
    void a_cursor_keeps_its_place_when_stars_come_and_go() throws IOException {
        List<Long> before = truth();
        String cursor = page(10, null).path("pageInfo").path("endCursor").asText();
        simulator.account().unstar(before.get(9));
        simulator.account().unstar(before.get(2));
        simulator.starNew(5);
        simulator.account().unstar(before.get(12));

        assertThat(ids(page(5, cursor)))
                .containsExactly(before.get(10), before.get(11), before.get(13), before.get(14), before.get(15));
    }

    @Test
    void the_other_direction_and_the_other_end_work_too() throws IOException {
        List<Long> newestFirst = truth();
        List<Long> oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        String cursor = page(10, null).path("pageInfo").path("endCursor").asText();
        String connection =
                "{viewer{starredRepositories(%s){edges{node{databaseId}} pageInfo{hasNextPage hasPreviousPage}}}}";

        JsonNode ascending = client.query(connection.formatted("first:4,orderBy:{field:STARRED_AT,direction:ASC}"));
        JsonNode last = client.query(connection.formatted("last:3"));
        JsonNode before = client.query(connection.formatted("last:3,before:\"" + cursor + "\""));

        assertThat(ids(ascending.path("data").path("viewer").path("starredRepositories")))
                .isEqualTo(oldestFirst.subList(0, 4));
        assertThat(ids(last.path("data").path("viewer").path("starredRepositories")))
                .isEqualTo(newestFirst.subList(54, 57));
        assertThat(ids(before.path("data").path("viewer").path("starredRepositories")))
                .isEqualTo(newestFirst.subList(6, 9));
    }

    @Test
    void a_star_given_again_moves_to_the_top() throws IOException {
        long oldest = truth().get(56);

        simulator.account().starAgain(oldest);

        assertThat(ids(page(1, null))).containsExactly(oldest);
        assertThat(simulator.account().starCount()).isEqualTo(57);
    }

    @ParameterizedTest
    @CsvSource({
        "'{viewer{starredRepositories{nodes{id}}}}', MISSING_PAGINATION_BOUNDARIES",
        "'{viewer{starredRepositories(first:101){nodes{id}}}}', EXCESSIVE_PAGINATION",
        "'{viewer{starredRepositories(first:1,after:\"nonsense\"){totalCount}}}', INVALID_CURSOR_ARGUMENTS",
        "'{user(login:\"nobody\"){login}}', NOT_FOUND",
        "'{repository(owner:\"no\",name:\"body\"){id}}', NOT_FOUND",
        "'{node(id:\"R_kgDOAAAAAA\"){id}}', NOT_FOUND"
    })
    void errors_have_GitHubs_types(String query, String type) throws IOException {
        assertThat(client.query(query).path("errors").path(0).path("type").asText())
                .isEqualTo(type);
    }

    @Test
    void more_than_a_hundred_ids_are_refused() throws IOException {
        JsonNode answer = client.query(Queries.TEXTS, Map.of("ids", Collections.nCopies(101, "R_kgDOAAAAAA")));

        assertThat(answer.path("errors").path(0).path("message").asText()).contains("100 node ids");
    }

    @Test
    void a_query_may_name_a_hundred_repositories_with_many_files_each() throws IOException {
        StringBuilder query = new StringBuilder("{");
        for (int i = 0; i < 100; i++) {
            query.append("r")
                    .append(i)
                    .append(": repository(owner: \"a\", name: \"b")
                    .append(i)
                    .append("\") {");
            for (int file = 0; file < 25; file++) {
                query.append("f")
                        .append(file)
                        .append(": object(expression: \"HEAD:")
                        .append(file)
                        .append("\") { oid } ");
            }
            query.append("} ");
        }

        JsonNode answer = client.query(query.append("}").toString());

        assertThat(answer.path("data")).hasSize(100);
        assertThat(answer.path("errors")).hasSize(100);
    }

    @Test
    void an_unknown_field_is_refused_before_anything_runs() throws IOException {
        JsonNode answer = client.query("{viewer{stargazers{totalCount}}}");

        assertThat(answer.has("data")).isFalse();
        assertThat(answer.path("errors").path(0).path("message").asText()).contains("stargazers");
    }

    @Test
    void files_are_found_by_path_in_their_very_spelling() throws IOException {
        starred(RepositoryFile.of("docs/Readme.rst", "Hello\n"));

        JsonNode found =
                repository("exact: object(expression: \"HEAD:docs/Readme.rst\") { ... on Blob { text byteSize oid } }"
                        + " other: object(expression: \"HEAD:docs/readme.rst\") { oid }"
                        + " branch: object(expression: \"main:docs/Readme.rst\") { oid }"
                        + " nowhere: object(expression: \"gone:docs/Readme.rst\") { oid }"
                        + " folder: object(expression: \"HEAD:docs\") { ... on Tree { entries { name path type mode size object { oid } } } }"
                        + " root: object(expression: \"HEAD:\") { ... on Tree { entries { name type } } }");

        assertThat(found.path("exact").path("text").asText()).isEqualTo("Hello\n");
        assertThat(found.path("exact").path("byteSize").asInt()).isEqualTo(6);
        // printf 'Hello\n' | git hash-object --stdin
        assertThat(found.path("exact").path("oid").asText()).isEqualTo("e965047ad7c57865823c7d992b1d046ea66edf78");
        assertThat(found.path("branch").path("oid"))
                .isEqualTo(found.path("exact").path("oid"));
        assertThat(found.path("other").isNull()).isTrue();
        assertThat(found.path("nowhere").isNull()).isTrue();
        JsonNode entry = found.path("folder").path("entries").path(0);
        assertThat(entry.path("path").asText()).isEqualTo("docs/Readme.rst");
        assertThat(entry.path("mode").asInt()).isEqualTo(0100644);
        assertThat(entry.path("object").path("oid"))
                .isEqualTo(found.path("exact").path("oid"));
        assertThat(found.path("root").path("entries").findValuesAsText("name")).contains("docs", "src");
    }

    @Test
    void a_text_ends_at_512000_bytes_and_never_within_a_character() throws IOException {
        starred(RepositoryFile.of("README.md", "a" + "星".repeat(200_000)));

        JsonNode blob = repository(
                        "object(expression: \"HEAD:README.md\") { ... on Blob { text isTruncated byteSize } }")
                .path("object");

        String text = blob.path("text").asText();
        assertThat(blob.path("isTruncated").asBoolean()).isTrue();
        assertThat(blob.path("byteSize").asInt()).isEqualTo(600_001);
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(511_998, 512_000);
        assertThat(text).endsWith("星");
    }

    @Test
    void a_binary_file_has_no_text_and_a_link_names_its_target() throws IOException {
        starred(
                RepositoryFile.of("README.md", new byte[] {1, 0, 2}),
                RepositoryFile.symlink("README.txt", "docs/manual.md"));

        JsonNode found = repository("binary: object(expression: \"HEAD:README.md\") { ... on Blob { text isBinary } }"
                + " link: object(expression: \"HEAD:README.txt\") { ... on Blob { text } }"
                + " root: object(expression: \"HEAD:\") { ... on Tree { entries { name mode } } }");

        assertThat(found.path("binary").path("text").isNull()).isTrue();
        assertThat(found.path("binary").path("isBinary").asBoolean()).isTrue();
        assertThat(found.path("link").path("text").asText()).isEqualTo("docs/manual.md");
        assertThat(found.path("root").path("entries").findValues("mode").stream()
                        .map(JsonNode::asInt))
                .contains(0120000);
    }

    @Test
    void a_blocked_repository_stays_listed_with_a_null_edge() throws IOException {
        SimulatedRepository repository = starred();
        simulator.account().setAvailability(repository.id(), Availability.BLOCKED);

        JsonNode answer = client.query(Queries.PAGE, Map.of("first", 2));
        JsonNode connection = answer.path("data").path("viewer").path("starredRepositories");

        assertThat(connection.path("edges").get(0).isNull()).isTrue();
        assertThat(connection.path("edges").get(1).isObject()).isTrue();
        assertThat(connection.path("totalCount").asInt()).isEqualTo(58);
        assertThat(answer.path("errors")).hasSize(1);
    }

    @Test
    void a_deleted_owner_nulls_the_edge_because_an_owner_is_never_null() throws IOException {
        simulator.account().deleteOwner(starred().id());

        JsonNode answer = client.query("{viewer{starredRepositories(first:2){edges{node{owner{login}}}}}}");
        JsonNode edges =
                answer.path("data").path("viewer").path("starredRepositories").path("edges");

        assertThat(edges.get(0).isNull()).isTrue();
        assertThat(edges.get(1).isObject()).isTrue();
        assertThat(answer.path("errors")).isNotEmpty();
    }

    @Test
    void what_was_deleted_or_made_private_is_gone_from_the_list_and_by_id() throws IOException {
        StarredRepository first = simulator.account().stars().get(0);
        StarredRepository second = simulator.account().stars().get(1);
        String id = "{viewer{starredRepositories(first:2){nodes{id}}}}";
        List<String> nodeIds = client.query(id).findValuesAsText("id");
        simulator.account().delete(first.repository().id());
        simulator.account().makePrivate(second.repository().id());

        JsonNode answer = client.query(Queries.TEXTS, Map.of("ids", nodeIds));

        assertThat(simulator.account().starCount()).isEqualTo(55);
        assertThat(answer.path("data").path("nodes").toString()).isEqualTo("[null,null]");
        assertThat(answer.path("errors").findValuesAsText("type")).containsExactly("NOT_FOUND", "NOT_FOUND");
        assertThat(answer.path("errors").path(1).path("path").toString()).isEqualTo("[\"nodes\",1]");
    }

    @Test
    void a_renamed_repository_answers_to_both_names_until_the_old_one_is_taken() throws IOException {
        simulator.account().rename(starred().id(), "Other");
        assertThat(repository("nameWithOwner").path("nameWithOwner").asText()).isEqualTo("Some/Other");

        simulator.account().put(new RepositoryBuilder(8, "some", "thing").build());

        assertThat(repository("databaseId").path("databaseId").asInt()).isEqualTo(8);
    }
}
