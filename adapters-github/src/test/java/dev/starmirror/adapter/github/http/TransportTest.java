package dev.starmirror.adapter.github.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.starmirror.adapter.github.GitHubAdapter;
import dev.starmirror.adapter.github.GitHubSettings;
import dev.starmirror.adapter.github.RecordedGitHub;
import dev.starmirror.adapter.github.RecordedGitHub.Answer;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransportTest {
    private static final String NO_STARS =
            "{\"data\":{\"rateLimit\":null,\"account\":{\"databaseId\":1,\"login\":\"octocat\","
                    + "\"starredRepositories\":{\"totalCount\":0,\"edges\":[]}}}}";

    private final RecordedGitHub server = new RecordedGitHub();
    private final GitHubAdapter github = GitHubAdapter.at(server.address());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void says_that_a_token_is_rejected() {
        server.willAnswer(new Answer(401, Map.of(), "{\"message\":\"Bad credentials\",\"status\":\"401\"}"));

        assertThat(failure(github))
                .isInstanceOfSatisfying(
                        SourceFailure.CredentialsRejected.class,
                        rejected -> assertThat(rejected.detail()).contains("Bad credentials"));
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void asks_nobody_without_a_token_for_what_needs_one() {
        GitHubAdapter anonymous = new GitHubAdapter(GitHubAdapter.settings(server.address(), null, null));

        assertThat(failure(anonymous)).isInstanceOf(SourceFailure.CredentialsMissing.class);
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void does_not_take_a_login_page_for_an_answer() {
        server.willAnswer(
                new Answer(200, Map.of("Content-Type", "text/html"), "<html><body>Welcome to our hotel</body></html>"));

        assertThat(failure(github)).isInstanceOf(SourceFailure.Incomprehensible.class);
    }

    @Test
    void follows_no_redirect_with_a_token() {
        try (RecordedGitHub elsewhere = new RecordedGitHub()) {
            server.willAnswer(new Answer(307, Map.of("Location", elsewhere.address() + "/graphql"), ""));

            assertThat(failure(github)).isInstanceOf(SourceFailure.Incomprehensible.class);
            assertThat(elsewhere.asked()).isEmpty();
        }
    }

    @Test
    void says_so_soon_where_there_is_no_network() {
        server.close();

        assertThat(failure(github)).isInstanceOf(SourceFailure.Unavailable.class);
        assertThat(github.time.slept()).isLessThan(Duration.ofSeconds(10));
        assertThat(github.usage().usage().retries()).isEqualTo(2);
    }

    @Test
    void says_at_once_that_a_proxys_address_cannot_be_read_and_does_not_repeat_it() {
        GitHubSettings base = GitHubAdapter.settings(URI.create("https://github.example"), GitHubAdapter.TOKEN, null);
        GitHubAdapter adapter = new GitHubAdapter(new GitHubSettings(
                base.apiUrl(),
                base.token(),
                base.login(),
                base.maxConcurrentRequests(),
                base.connectTimeout(),
                base.readTimeout(),
                base.answerTimeout(),
                base.quota(),
                base.userAgent(),
                EnvironmentProxySelector.of(
                        Map.of("HTTPS_PROXY", "http://user:secret word@proxy"), ProxySelector.of(null))));

        assertThat(failure(adapter).detail())
                .startsWith("The proxy in the environment is not an address")
                .doesNotContain("secret");
        assertThat(adapter.time.slept()).isZero();
    }

    @Test
    void heals_what_passes() {
        server.willAnswer(
                new Answer(500, Map.of(), ""),
                new Answer(502, Map.of("Content-Type", "text/html"), "<html>Unicorn!</html>"),
                new Answer(503, Map.of(), ""),
                Answer.json(NO_STARS));

        assertThat(github.stars().probe().total()).isZero();
        assertThat(github.usage().usage().retries()).isEqualTo(3);
        assertThat(github.usage().usage().graphql()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"60, true", "66, false", "100000, false"})
    void stops_reading_an_answer_nested_deeper_than_any_of_GitHubs(int depth, boolean read) {
        String ignored = "\"extensions\":" + "[".repeat(depth) + "]".repeat(depth);
        server.willAnswer(Answer.json("{" + ignored + "," + NO_STARS.substring(1)));

        if (read) {
            assertThat(github.stars().probe().total()).isZero();
        } else {
            assertThat(failure(github)).isInstanceOf(SourceFailure.Incomprehensible.class);
        }
    }

    @Test
    void refuses_a_token_that_would_break_a_header_and_does_not_show_it() {
        URI address = server.address();
        GitHubAdapter broken = new GitHubAdapter(GitHubAdapter.settings(address, "ghp_secret\r\nX-Evil: 1", null));

        assertThat(failure(broken))
                .isInstanceOfSatisfying(
                        SourceFailure.CredentialsRejected.class,
                        rejected -> assertThat(rejected.detail()).doesNotContain("secret"));
        assertThat(server.asked()).isEmpty();
    }

    private static SourceFailure failure(GitHubAdapter adapter) {
        SourceException thrown = catchThrowableOfType(
                SourceException.class, () -> adapter.stars().probe());
        assertThat(thrown).isNotNull();
        return thrown.failure();
    }
}
