package dev.starmirror.adapter.github.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.starmirror.adapter.github.GitHubAdapter;
import dev.starmirror.adapter.github.RecordedGitHub;
import dev.starmirror.adapter.github.RecordedGitHub.Answer;
import dev.starmirror.domain.port.PageRequest;
import dev.starmirror.domain.port.PageRequest.Detail;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.port.StarPage;
import dev.starmirror.domain.readme.BlobOid;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeLocation;
import dev.starmirror.domain.readme.ReadmeRequest;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers with status 200 that hold less than was asked for, or none of it. */
class PartialAnswersTest {
    private static final String NODE =
            "{\"databaseId\":7,\"nameWithOwner\":\"octo/cat\",\"description\":%s,\"createdAt\":\"2020-01-01T00:00:00Z\","
                    + "\"updatedAt\":\"2026-01-02T00:00:00Z\"}";
    private static final Answer NO_STARS = page("", "");

    private final RecordedGitHub server = new RecordedGitHub();
    private final GitHubAdapter github = GitHubAdapter.at(server.address());

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errors\":[{\"message\":\"You have exceeded a secondary rate limit. Please wait a few minutes.\"}]}",
                "{\"data\":null,\"errors\":[{\"message\":\"You have exceeded a secondary rate limit.\"}]}",
                "{\"message\":\"You have exceeded a secondary rate limit and have been temporarily blocked.\"}",
                "{\"message\":\"You have triggered an abuse detection mechanism.\"}"
            })
    void a_limit_that_only_a_sentence_tells_of_is_waited_for_and_not_taken_for_a_failure(String refusal) {
        server.willAnswer(Answer.json(refusal), NO_STARS);

        assertThat(page(50).stars()).isEmpty();
        assertThat(github.time.slept()).isEqualTo(Duration.ofMinutes(1));
        assertThat(github.usage().usage().retries()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\":null}", "{}", "null", "", "{\"data\":null,\"errors\":[]}"})
    void nothing_is_asked_for_again(String nothing) {
        server.willAnswer(Answer.json(nothing), NO_STARS);

        assertThat(page(50).stars()).isEmpty();
        assertThat(github.usage().usage().retries()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"account\":null}}",
                "{\"data\":{\"account\":{\"starredRepositories\":null}}}",
                "{\"data\":{\"account\":{\"starredRepositories\":{\"totalCount\":9,\"edges\":null}}}}"
            })
    void an_answer_without_its_list_and_without_a_reason_is_asked_for_in_smaller_pages(String answer) {
        Collections.nCopies(2, Answer.json(answer)).forEach(server::willAnswer);

        assertThat(failure(50)).isInstanceOf(SourceFailure.TooHeavy.class);
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void a_list_that_the_token_may_not_read_is_said_so() {
        server.willAnswer(Answer.json(
                "{\"data\":{\"account\":{\"starredRepositories\":null}},\"errors\":[{\"type\":\"FORBIDDEN\","
                        + "\"path\":[\"account\",\"starredRepositories\"],\"message\":\"Resource not accessible\"}]}"));

        assertThat(failure(50))
                .isInstanceOfSatisfying(
                        SourceFailure.CredentialsRejected.class,
                        rejected -> assertThat(rejected.detail()).contains("Resource not accessible"));
        assertThat(server.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[\"account\",\"starredRepositories\",\"edges\",1]",
                "[\"account\",\"starredRepositories\",\"edges\",1,\"node\",\"topics\"]"
            })
    void a_star_that_is_missing_for_no_reason_that_lasts_is_asked_for_in_smaller_pages(String path) {
        String errors = path.isEmpty() ? "" : ",\"errors\":[{\"path\":" + path + ",\"message\":\"Oops\"}]";
        Answer holed = page(edge("\"first\"") + ",null", errors);
        server.willAnswer(holed, holed);

        assertThat(failure(50)).isInstanceOf(SourceFailure.TooHeavy.class);
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void what_an_error_took_from_a_star_alone_on_its_page_is_not_stored_as_absent() {
        server.willAnswer(page(
                edge("null"),
                ",\"errors\":[{\"path\":[\"account\",\"starredRepositories\",\"edges\",0,\"node\",\"description\"],"
                        + "\"message\":\"Oops\"}]"));

        StarPage page = page(1);

        assertThat(page.stars()).isEmpty();
        assertThat(page.flawless()).isFalse();
        assertThat(page.skipped()).singleElement().satisfies(skip -> {
            assertThat(skip.what()).isEqualTo("octo/cat");
            assertThat(skip.reason()).isEqualTo("Oops");
        });
    }

    @Test
    void what_the_token_may_not_read_of_a_star_is_absent() {
        server.willAnswer(page(
                edge("null"),
                ",\"errors\":[{\"type\":\"FORBIDDEN\",\"path\":[\"account\",\"starredRepositories\",\"edges\",0,\"node\","
                        + "\"description\"],\"message\":\"Resource not accessible\"}]"));

        StarPage page = page(50);

        assertThat(page.stars()).hasSize(1);
        assertThat(page.flawless()).isFalse();
    }

    @Test
    void a_batch_of_READMEs_with_holes_for_no_reason_that_lasts_is_asked_for_in_halves() {
        Answer texts = Answer.json("{\"data\":{\"r0\":null,\"r1\":null}}");
        Answer folders = Answer.json("{\"data\":{\"nodes\":[null,null]}}");
        server.willAnswer(texts, texts, folders, folders);

        assertThat(failure(() -> github.readmes().fetch(requests(2)))).isInstanceOf(SourceFailure.TooHeavy.class);
        assertThat(failure(() -> github.readmes().locate(requests(2)))).isInstanceOf(SourceFailure.TooHeavy.class);
    }

    @Test
    void an_error_that_names_a_repository_called_timeout_is_no_timeout() {
        server.willAnswer(Answer.json("{\"data\":{\"r0\":null},\"errors\":[{\"type\":\"NOT_FOUND\",\"path\":[\"r0\"],"
                + "\"message\":\"Could not resolve to a Repository with the name 'octo/timeout'.\"}]}"));

        assertThat(github.stars().lookup(List.of(new RepositoryName("octo", "timeout"))))
                .isEmpty();
        assertThat(server.asked()).hasSize(1);
    }

    private StarPage page(int size) {
        return github.stars().page(new PageRequest(null, size, Detail.FULL));
    }

    private SourceFailure failure(int size) {
        return failure(() -> page(size));
    }

    private static SourceFailure failure(Runnable question) {
        SourceException thrown = catchThrowableOfType(SourceException.class, question::run);
        assertThat(thrown).isNotNull();
        return thrown.failure();
    }

    private static String edge(String description) {
        return "{\"starredAt\":\"2026-01-03T00:00:00Z\",\"node\":" + NODE.formatted(description) + "}";
    }

    private static Answer page(String edges, String errors) {
        return new Answer(
                200,
                Map.of("Content-Type", "application/json; charset=utf-8"),
                "{\"data\":{\"account\":{\"starredRepositories\":{\"totalCount\":9,\"pageInfo\":{\"hasNextPage\":false},"
                        + "\"edges\":[" + edges + "]}}}" + errors + "}");
    }

    private static List<ReadmeRequest> requests(int count) {
        ReadmeLocation place =
                new ReadmeLocation("README.md", new BlobOid("0123456789abcdef0123456789abcdef01234567"), 5);
        return LongStream.rangeClosed(1, count)
                .mapToObj(id -> new ReadmeRequest(
                        new RepositoryId(id),
                        "R_" + id,
                        new RepositoryName("octo", "r" + id),
                        new ReadmeListing.Located(place)))
                .toList();
    }
}
