package dev.starmirror.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.simulator.account.Availability;
import dev.starmirror.simulator.account.RepositoryBuilder;
import dev.starmirror.simulator.account.RepositoryFile;
import dev.starmirror.simulator.fault.Fault;
import dev.starmirror.simulator.fault.RequestKind;
import dev.starmirror.simulator.fault.RetryAfter;
import dev.starmirror.simulator.fault.ScriptedFault;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every answer of the REST interface, refusals among them, has the body and the headers that GitHub documents. */
class RestShapeTest {

    private static final String JSON = "application/json; charset=utf-8";
    private static final String DATE = "\\w{3}, \\d{2} \\w{3} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT";
    private static final String ETAG = "(W/)?\"[^\"]+\"";
    private static final String LINKS = "(<http[^<>]+>; rel=\"(first|prev|next|last)\"(, |$))+";

    /** Of every answer that a limit is charged for, or that says why it is not given. */
    private static final Map<String, String> BUDGET = Map.of(
            "x-ratelimit-limit", "\\d+",
            "x-ratelimit-remaining", "\\d+",
            "x-ratelimit-used", "\\d+",
            "x-ratelimit-reset", "\\d{10}",
            "x-ratelimit-resource", "core|graphql");

    private final ManualClock clock = new ManualClock();

    @SuppressWarnings("NullAway.Init")
    private GitHubSimulator simulator;

    @SuppressWarnings("NullAway.Init")
    private TestClient client;

    @BeforeEach
    void start() throws IOException {
        simulator = GitHubSimulator.start(
                SimulatorOptions.DEFAULTS.withStars(45).withClock(clock).withAnnouncementGrace(Duration.ZERO));
        simulator
                .account()
                .star(new RepositoryBuilder(7, "some", "thing")
                        .files(List.of(
                                RepositoryFile.of("README.md", "some text\n".repeat(20)),
                                RepositoryFile.of("docs/guide.md", "more"),
                                RepositoryFile.symlink("docs/link.md", "guide.md")))
                        .build());
        client = new TestClient(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/user, ACCOUNT",
        "/users/octo-stargazer, ACCOUNT",
        "/user/starred?per_page=100, LISTED_REPOSITORIES",
        "/users/octo-stargazer/starred?per_page=100, LISTED_REPOSITORIES",
        "/repos/some/thing, REPOSITORY",
        "/repositories/7, REPOSITORY",
        "/repos/some/thing/readme, README",
        "/repositories/7/readme, README",
        "/repos/some/thing/contents, FOLDER",
        "/repos/some/thing/contents/docs, FOLDER",
        "/rate_limit, BUDGETS",
        "/meta, META"
    })
    void answers(String path, DocumentedShape shape) throws IOException {
        HttpResponse<String> answer = client.get(path);

        shape.accepts(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertHeaders(answer, BUDGET);
        assertHeaders(answer, Map.of("content-type", JSON, "etag", ETAG, "x-github-media-type", "github\\.v3; .+"));
    }

    @Test
    void stars_are_dated_and_linked() throws IOException {
        HttpResponse<String> page =
                client.get("/user/starred?per_page=10&page=2", "accept", "application/vnd.github.star+json");

        DocumentedShape.STARS.accepts(page.body());
        assertHeaders(page, Map.of("link", LINKS, "etag", ETAG));
    }

    @Test
    void an_unchanged_answer_has_no_body_and_no_links() throws IOException {
        String path = "/user/starred?per_page=10&page=2";
        String validator = TestClient.header(client.get(path), "etag");

        HttpResponse<String> unchanged = client.get(path, "if-none-match", validator);

        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(unchanged.headers().map()).doesNotContainKeys("link", "content-type");
        assertHeaders(unchanged, BUDGET);
        assertHeaders(unchanged, Map.of("etag", ETAG));
    }

    @Test
    void a_star_is_confirmed_without_a_body_and_raw_text_is_no_JSON() throws IOException {
        HttpResponse<String> starred = client.get("/user/starred/some/thing");
        HttpResponse<String> raw = client.get("/repos/some/thing/readme", "accept", "application/vnd.github.raw+json");

        assertThat(starred.statusCode()).isEqualTo(204);
        assertThat(starred.body()).isEmpty();
        assertHeaders(starred, BUDGET);
        assertHeaders(raw, Map.of("content-type", "application/vnd\\.github\\.raw\\+json; charset=utf-8"));
    }

    @ParameterizedTest
    @CsvSource({
        "/repos/some/nothing",
        "/repos/some/thing/contents/nowhere",
        "/user/starred/some/nothing",
        "/users/nobody",
        "/users/nobody/starred",
        "/repositories/8",
        "/nothing"
    })
    void what_is_not_there(String path) throws IOException {
        assertRefused(client.get(path), 404, DocumentedShape.ERROR);
    }

    @Test
    void what_has_moved() throws IOException {
        simulator.account().transfer(7, "other");

        HttpResponse<String> moved = client.get("/repos/some/thing");

        assertRefused(moved, 301, DocumentedShape.MOVED);
        assertHeaders(moved, Map.of("location", "http://.+/repositories/7"));
    }

    @Test
    void what_may_not_be_seen() throws IOException {
        simulator.account().setAvailability(7, Availability.BLOCKED);
        assertRefused(client.get("/repos/some/thing"), 451, DocumentedShape.BLOCKED);

        simulator.account().setAvailability(7, Availability.SAML_PROTECTED);
        HttpResponse<String> unauthorized = client.get("/repos/some/thing");
        assertRefused(unauthorized, 403, DocumentedShape.ERROR);
        assertHeaders(unauthorized, Map.of("x-github-sso", "required; url=https://.+"));
    }

    @Test
    void what_is_too_large() throws IOException {
        simulator.account().changeReadme(7, RepositoryFile.of("README.md", "x".repeat(1_100_000)));

        assertRefused(client.get("/repos/some/thing/readme"), 403, DocumentedShape.TOO_LARGE);
    }

    @Test
    void who_may_not_ask() throws IOException {
        assertRefusedAtTheDoor(client.getAnonymously("/user"));
        simulator.faults().add(ScriptedFault.once(new Fault.Unauthorized(), RequestKind.REST_OTHER));
        assertRefusedAtTheDoor(client.get("/user"));
    }

    @Test
    void a_spent_limit() throws IOException {
        simulator.faults().add(ScriptedFault.once(new Fault.PrimaryLimit(), RequestKind.REST_OTHER));

        HttpResponse<String> refused = client.get("/user");

        assertRefused(refused, 403, DocumentedShape.ERROR);
        assertThat(refused.body()).contains("API rate limit exceeded");
        assertHeaders(refused, Map.of("x-ratelimit-remaining", "0"));
    }

    @ParameterizedTest
    @CsvSource({"403, SECONDS, \\d+", "429, SECONDS, \\d+", "429, DATE, '" + DATE + "'", "403, NONE, absent"})
    void a_secondary_limit(int status, RetryAfter form, String retryAfter) throws IOException {
        simulator
                .faults()
                .add(ScriptedFault.once(
                        new Fault.SecondaryLimit(status, form, Duration.ofSeconds(60)), RequestKind.REST_OTHER));

        HttpResponse<String> refused = client.get("/user");

        assertRefused(refused, status, DocumentedShape.ERROR);
        assertThat(refused.body()).contains("secondary rate limit");
        assertThat(TestClient.header(refused, "retry-after")).matches(retryAfter);
    }

    @ParameterizedTest
    @CsvSource({"502", "503", "504"})
    void a_gateway_that_gives_up(int status) throws IOException {
        simulator.faults().add(ScriptedFault.once(new Fault.ErrorPage(status, Duration.ZERO), RequestKind.REST_OTHER));

        HttpResponse<String> page = client.get("/user");

        assertThat(page.statusCode()).isEqualTo(status);
        assertHeaders(page, Map.of("content-type", "text/html.*"));
        assertThat(page.body()).startsWith("<html>");
        assertThat(page.headers().map()).doesNotContainKeys("x-ratelimit-remaining", "etag");
    }

    @Test
    void a_server_error() throws IOException {
        simulator.faults().add(ScriptedFault.once(new Fault.ServerError(), RequestKind.REST_OTHER));

        assertRefused(client.get("/user"), 500, DocumentedShape.ERROR);
    }

    @Test
    void logging_in_by_device() throws IOException {
        HttpResponse<String> begun = client.send("POST", "/login/device/code", "client_id=some&scope=");
        String code = TestClient.json(begun).path("user_code").asText();
        String form = "client_id=some&grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code&device_code="
                + TestClient.json(begun).path("device_code").asText();

        DocumentedShape.DEVICE_CODE.accepts(begun.body());
        HttpResponse<String> early = client.send("POST", "/login/oauth/access_token", form);
        DocumentedShape.LOGIN_ERROR.accepts(early.body());
        HttpResponse<String> hasty = client.send("POST", "/login/oauth/access_token", form);
        DocumentedShape.LOGIN_ERROR.accepts(hasty.body());
        assertThat(hasty.body()).contains("slow_down", "interval");
        simulator.logins().approve(code);
        clock.advance(Duration.ofSeconds(20));
        DocumentedShape.ACCESS_TOKEN.accepts(
                client.send("POST", "/login/oauth/access_token", form).body());
    }

    @Test
    void another_shape_is_noticed() {
        assertThat(DocumentedShape.ERROR.deviations("{\"message\": \"Not Found\"}"))
                .isNotEmpty();
        assertThat(DocumentedShape.ACCOUNT.deviations("{\"login\": null}")).isNotEmpty();
        assertThat(DocumentedShape.FOLDER.deviations("{}")).isNotEmpty();
        assertThat(DocumentedShape.BUDGETS.deviations("{\"rate\": {}, \"resources\": {}}"))
                .isNotEmpty();
        assertThat(DocumentedShape.GRAPHQL.deviations("{\"errors\": []}")).isNotEmpty();
    }

    private static void assertRefused(HttpResponse<String> refusal, int status, DocumentedShape shape) {
        assertThat(refusal.statusCode()).isEqualTo(status);
        shape.accepts(refusal.body());
        assertHeaders(refusal, BUDGET);
        assertHeaders(refusal, Map.of("content-type", JSON));
        assertThat(refusal.headers().map()).doesNotContainKey("etag");
    }

    /** Nobody's limit is known before it is known who asks. */
    private static void assertRefusedAtTheDoor(HttpResponse<String> refusal) {
        assertThat(refusal.statusCode()).isEqualTo(401);
        DocumentedShape.ERROR.accepts(refusal.body());
        assertHeaders(refusal, Map.of("content-type", JSON));
    }

    private static void assertHeaders(HttpResponse<String> answer, Map<String, String> patterns) {
        patterns.forEach((name, pattern) ->
                assertThat(TestClient.header(answer, name)).as(name).matches(pattern));
        assertThat(TestClient.header(answer, "date")).matches(DATE);
        assertThat(TestClient.header(answer, "x-github-request-id")).matches("[0-9A-Za-z:]+");
    }
}
