package dev.starmirror.adapter.github.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starmirror.adapter.github.GitHubAdapter;
import dev.starmirror.adapter.github.RecordedGitHub;
import dev.starmirror.adapter.github.RecordedGitHub.Answer;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.port.SourceInspection.Standing;
import dev.starmirror.domain.quota.RateLimit;
import dev.starmirror.domain.quota.Resource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestInspectionTest {
    private static final String LIMITS = """
            {"resources":{"core":{"limit":5000,"used":1,"remaining":4999,"reset":1767229200},
              "search":{"limit":30,"used":0,"remaining":30,"reset":1767225660},
              "graphql":{"limit":5000,"used":7,"remaining":4993,"reset":1767228600}},
             "rate":{"limit":5000,"used":1,"remaining":4999,"reset":1767229200}}
            """;

    private final RecordedGitHub github = new RecordedGitHub();
    private final GitHubAdapter adapter = GitHubAdapter.at(github.address());

    @AfterEach
    void close() {
        github.close();
    }

    @Test
    void reads_budgets_scopes_and_the_time() {
        github.willAnswer(new Answer(200, Map.of("x-oauth-scopes", "read:user, repo"), LIMITS));
        Standing standing = adapter.inspection().standing();
        assertThat(standing.limits())
                .containsExactly(
                        new RateLimit(Resource.GRAPHQL, 5_000, 4_993, Instant.ofEpochSecond(1_767_228_600)),
                        new RateLimit(Resource.REST, 5_000, 4_999, Instant.ofEpochSecond(1_767_229_200)));
        assertThat(standing.scopes()).containsExactly("read:user", "repo");
        // The server tells this machine's time; the adapter's own clock stands still in the past.
        Duration expected =
                Duration.between(adapter.time.instant(), InstantSource.system().instant());
        assertThat(Objects.requireNonNull(standing.ahead()).minus(expected))
                .isBetween(Duration.ofMinutes(-1), Duration.ofMinutes(1));
        assertThat(github.asked())
                .singleElement()
                .satisfies(asked -> assertThat(asked.path()).isEqualTo("/rate_limit"));
    }

    @Test
    void no_scopes_are_not_the_same_as_scopes_nobody_tells() {
        github.willAnswer(new Answer(200, Map.of("x-oauth-scopes", ""), LIMITS), Answer.json(LIMITS));
        assertThat(adapter.inspection().standing().scopes()).isEmpty();
        assertThat(adapter.inspection().standing().scopes()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"limit\":-1,\"remaining\":0,\"reset\":0}",
                "{\"limit\":60,\"remaining\":-1,\"reset\":0}",
                "{\"limit\":60,\"remaining\":1,\"reset\":-1}",
                "{\"limit\":60,\"remaining\":1,\"reset\":9223372036854775807}"
            })
    void a_budget_that_makes_no_sense_is_none(String budget) {
        github.willAnswer(Answer.json("{\"resources\":{\"core\":" + budget + "}}"));

        assertThat(adapter.inspection().standing().limits()).isEmpty();
    }

    @Test
    void a_server_without_budgets_has_none() {
        github.willAnswer(
                new Answer(
                        404,
                        Map.of("Content-Type", "application/json"),
                        "{\"message\":\"Rate limiting is not enabled.\"}"),
                Answer.json("{\"resources\":{\"core\":null}}"));
        assertThat(adapter.inspection().standing().limits()).isEmpty();
        assertThat(adapter.inspection().standing().limits()).isEmpty();
    }

    @Test
    void a_token_that_can_be_none_is_said_so_and_nobody_is_asked() {
        GitHubAdapter blank = new GitHubAdapter(GitHubAdapter.settings(github.address(), "ghp_a b", null));

        assertThatThrownBy(() -> blank.inspection().standing())
                .isInstanceOfSatisfying(
                        SourceException.class,
                        e -> assertThat(e.failure()).isInstanceOf(SourceFailure.CredentialsRejected.class));
        assertThat(github.asked()).isEmpty();
    }

    @Test
    void a_rejected_token_is_said_so_and_asked_about_once() {
        github.willAnswer(
                new Answer(401, Map.of("Content-Type", "application/json"), "{\"message\":\"Bad credentials\"}"));
        assertThatThrownBy(() -> adapter.inspection().standing())
                .isInstanceOfSatisfying(
                        SourceException.class,
                        e -> assertThat(e.failure()).isInstanceOf(SourceFailure.CredentialsRejected.class));
        assertThat(github.asked()).hasSize(1);
    }
}
