package dev.starmirror.simulator;

import static dev.starmirror.simulator.TestClient.header;
import static dev.starmirror.simulator.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.starmirror.simulator.account.Availability;
import dev.starmirror.simulator.account.RepositoryBuilder;
import dev.starmirror.simulator.account.RepositoryFile;
import dev.starmirror.simulator.account.SimulatedRepository;
import dev.starmirror.simulator.account.StarredRepository;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestTest {

    private static final String STAR = "application/vnd.github.star+json";
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    @SuppressWarnings("NullAway.Init")
    private GitHubSimulator simulator;

    @SuppressWarnings("NullAway.Init")
    private TestClient client;

    @BeforeEach
    void start() throws IOException {
        simulator = GitHubSimulator.start(SimulatorOptions.DEFAULTS.withStars(45));
        client = new TestClient(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private SimulatedRepository put(RepositoryFile... files) {
        SimulatedRepository repository =
                new RepositoryBuilder(7, "some", "thing").files(List.of(files)).build();
        simulator.account().star(repository);
        return repository;
    }

    @Test
    void the_listing_has_star_dates_only_when_asked_for() throws IOException {
        JsonNode dated =
                json(client.get("/user/starred?per_page=1", "accept", STAR)).get(0);
        JsonNode plain =
                json(client.get("/users/OCTO-stargazer/starred?per_page=1")).get(0);
        StarredRepository newest = simulator.account().stars().get(0);

        assertThat(dated.path("starred_at").asText())
                .isEqualTo(newest.star().starredAt().toString());
        assertThat(dated.path("repo")).isEqualTo(plain);
        assertThat(plain.path("id").asLong()).isEqualTo(newest.repository().id());
    }

    @Test
    void following_Link_walks_through_every_star_once() throws IOException {
        List<Long> walked = new ArrayList<>();
        String next = "/user/starred?per_page=10";
        while (!next.isEmpty()) {
            HttpResponse<String> page = client.get(next);
            json(page).forEach(repository -> walked.add(repository.path("id").asLong()));
            Matcher link = NEXT.matcher(header(page, "link"));
            next = link.find() ? link.group(1) : "";
        }

        assertThat(walked)
                .isEqualTo(simulator.account().stars().stream()
                        .map(starred -> starred.repository().id())
                        .toList());
    }

    @Test
    void pages_are_at_most_a_hundred_long_and_thirty_by_default() throws IOException {
        simulator.starNew(80);

        assertThat(json(client.get("/user/starred?per_page=500"))).hasSize(100);
        assertThat(json(client.get("/user/starred"))).hasSize(30);
        assertThat(json(client.get("/user/starred?page=9"))).isEmpty();
        assertThat(header(client.get("/user/starred?per_page=100&page=2"), "link"))
                .contains("rel=\"first\"", "rel=\"prev\"")
                .doesNotContain("rel=\"next\"");
    }

    @Test
    void sorting_by_updated_means_by_push() throws IOException {
        List<Long> byPush = simulator.account().stars().stream()
                .sorted(Comparator.comparing(
                        (StarredRepository starred) -> starred.repository().pushedAt()))
                .map(starred -> starred.repository().id())
                .toList();

        JsonNode rows = json(client.get("/user/starred?per_page=100&sort=updated&direction=asc"));

        assertThat(Stream.iterate(0, i -> i + 1)
                        .limit(rows.size())
                        .map(i -> rows.get(i).path("id").asLong())
                        .toList())
                .isEqualTo(byPush);
    }

    @Test
    void a_readme_comes_in_base64_or_raw() throws IOException {
        put(RepositoryFile.of(".github/README.md", "# 星\n".repeat(30)));

        HttpResponse<String> raw = client.get("/repos/some/thing/readme", "accept", "application/vnd.github.raw+json");
        JsonNode described = json(client.get("/repos/some/thing/readme"));

        assertThat(raw.body()).isEqualTo("# 星\n".repeat(30));
        assertThat(described.path("path").asText()).isEqualTo(".github/README.md");
        assertThat(described.path("encoding").asText()).isEqualTo("base64");
        assertThat(Base64.getMimeDecoder().decode(described.path("content").asText()))
                .isEqualTo("# 星\n".repeat(30).getBytes(StandardCharsets.UTF_8));
        assertThat(described.path("sha").asText()).hasSize(40);
    }

    @Test
    void a_readme_above_a_megabyte_comes_only_raw() throws IOException {
        put(RepositoryFile.of("README.md", "x".repeat(1_100_000)));

        HttpResponse<String> described = client.get("/repos/some/thing/readme");

        assertThat(described.statusCode()).isEqualTo(403);
        assertThat(json(described).path("errors").path(0).path("code").asText()).isEqualTo("too_large");
        assertThat(client.get("/repos/some/thing/readme", "accept", "application/vnd.github.raw+json")
                        .body())
                .hasSize(1_100_000);
    }

    @Test
    void a_folder_is_listed_with_sizes_and_hashes() throws IOException {
        put(RepositoryFile.of("docs/README.md", "some text"));

        JsonNode folder = json(client.get("/repos/some/thing/contents/docs"));

        assertThat(folder.get(0).path("path").asText()).isEqualTo("docs/README.md");
        assertThat(folder.get(0).path("type").asText()).isEqualTo("file");
        assertThat(folder.get(0).path("size").asInt()).isEqualTo(9);
        assertThat(folder.get(0).path("sha").asText()).hasSize(40);
        assertThat(json(client.get("/repos/some/thing/contents")).findValuesAsText("type"))
                .contains("dir");
        assertThat(client.get("/repos/some/thing/contents/nowhere").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_readme_of_several_is_the_one_GitHub_shows() throws IOException {
        put(
                RepositoryFile.of("docs/README.md", "docs"),
                RepositoryFile.of("README", "plain"),
                RepositoryFile.of("readme.rst", "root"));
        assertThat(json(client.get("/repos/some/thing/readme")).path("path").asText())
                .isEqualTo("readme.rst");

        put(RepositoryFile.of("README.md", "root"), RepositoryFile.of(".github/readme.txt", "first"));
        assertThat(json(client.get("/repos/some/thing/readme")).path("path").asText())
                .isEqualTo(".github/readme.txt");
    }

    @Test
    void a_linked_readme_is_followed() throws IOException {
        put(RepositoryFile.symlink("README.md", "docs/manual.md"), RepositoryFile.of("docs/manual.md", "text"));

        assertThat(client.get("/repos/some/thing/readme", "accept", "application/vnd.github.raw")
                        .body())
                .isEqualTo("text");
    }

    @Test
    void a_renamed_repository_redirects_to_its_id() throws IOException {
        simulator.account().transfer(put(RepositoryFile.of("README.md", "text")).id(), "other");

        HttpResponse<String> moved = client.get("/repos/some/thing/readme");

        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(header(moved, "location")).isEqualTo(simulator.baseUrl() + "/repositories/7/readme");
        assertThat(json(client.get("/repositories/7")).path("full_name").asText())
                .isEqualTo("other/thing");
        assertThat(client.get("/repositories/7/readme").statusCode()).isEqualTo(200);
    }

    @Test
    void what_cannot_be_had_says_why() throws IOException {
        long id = put().id();
        assertThat(client.get("/repos/some/thing/readme").statusCode()).isEqualTo(404);
        assertThat(client.get("/user/starred/some/thing").statusCode()).isEqualTo(204);

        simulator.account().setAvailability(id, Availability.BLOCKED);
        HttpResponse<String> blocked = client.get("/repos/some/thing");
        assertThat(blocked.statusCode()).isEqualTo(451);
        assertThat(json(blocked).path("block").path("reason").asText()).isEqualTo("dmca");
        assertThat(json(client.get("/user/starred?per_page=100"))).hasSize(46);

        simulator.account().setAvailability(id, Availability.SAML_PROTECTED);
        HttpResponse<String> unauthorized = client.get("/repos/some/thing");
        assertThat(unauthorized.statusCode()).isEqualTo(403);
        assertThat(header(unauthorized, "x-github-sso")).startsWith("required; url=");

        simulator.account().makePrivate(id);
        assertThat(client.get("/repos/some/thing").statusCode()).isEqualTo(404);
        assertThat(client.get("/user/starred/some/thing").statusCode()).isEqualTo(404);
        assertThat(client.get("/users/nobody/starred").statusCode()).isEqualTo(404);
    }

    @Test
    void a_deleted_owner_is_null() throws IOException {
        simulator.account().deleteOwner(put().id());

        assertThat(json(client.get("/user/starred?per_page=1"))
                        .get(0)
                        .path("owner")
                        .isNull())
                .isTrue();
    }
}
