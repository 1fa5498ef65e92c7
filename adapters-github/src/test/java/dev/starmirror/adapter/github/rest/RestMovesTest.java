package dev.starmirror.adapter.github.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.starmirror.adapter.github.GitHubAdapter;
import dev.starmirror.adapter.github.RecordedGitHub;
import dev.starmirror.adapter.github.RecordedGitHub.Answer;
import dev.starmirror.adapter.github.RecordedGitHub.Asked;
import dev.starmirror.domain.port.PageRequest;
import dev.starmirror.domain.port.PageRequest.Detail;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.port.StarPage;
import dev.starmirror.domain.run.PageCursor;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where answers of REST point to: followed on the API's own host, and nowhere else, since a token goes along. */
class RestMovesTest {
    private static final String STARS = "[{\"starred_at\":\"2026-01-01T00:00:00Z\",\"repo\":{\"id\":1,\"name\":\"one\","
            + "\"created_at\":\"2020-01-01T00:00:00Z\",\"updated_at\":\"2020-01-01T00:00:00Z\"}}]";

    private final RecordedGitHub server = new RecordedGitHub();
    private final RecordedGitHub elsewhere = new RecordedGitHub();
    private final GitHubAdapter github = GitHubAdapter.at(server.address());

    @AfterEach
    void stop() {
        server.close();
        elsewhere.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void follows_what_moved_on_the_same_host_and_says_there_who_asks(int status) {
        server.willAnswer(
                new Answer(status, Map.of("Location", server.address() + "/user/7/starred?per_page=50&page=1"), ""),
                Answer.json(STARS));

        assertThat(page(null)).isNotNull();
        assertThat(server.asked()).extracting(Asked::path).last().asString().startsWith("/user/7/starred");
        assertThat(server.asked())
                .allSatisfy(asked ->
                        assertThat(asked.headers()).containsEntry("Authorization", "Bearer " + GitHubAdapter.TOKEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/x",
                "http://localhost:%d/x",
                "//127.0.0.1:%d/x",
                "http://127.0.0.1@localhost:%d/x",
                "https://127.0.0.1:%d/x",
                "HTTP://127.0.0.1:%d/x",
                "http://[::1]:%d/x"
            })
    void follows_nothing_to_another_host_port_or_scheme(String address) {
        String target = address.formatted(elsewhere.address().getPort());
        server.willAnswer(new Answer(301, Map.of("Location", target), ""));

        assertThat(failure(null)).isInstanceOf(SourceFailure.Incomprehensible.class);
        assertThat(elsewhere.asked()).isEmpty();
        assertThat(server.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mailto:octo@example.org", "http://"})
    void follows_nothing_that_leads_nowhere(String target) {
        server.willAnswer(new Answer(301, Map.of("Location", target), ""));

        assertThat(failure(null)).isInstanceOf(SourceFailure.Incomprehensible.class);
    }

    @Test
    void goes_in_no_circle() {
        for (int i = 0; i < 10; i++) {
            server.willAnswer(new Answer(301, Map.of("Location", "/user/starred"), ""));
        }

        assertThat(failure(null)).isInstanceOf(SourceFailure.Incomprehensible.class);
        assertThat(server.asked()).hasSizeLessThan(6);
    }

    @Test
    void takes_no_next_page_from_another_host() {
        server.willAnswer(listing(elsewhere.address() + "/user/starred?per_page=50&page=2"));

        assertThat(failure(null)).isInstanceOf(SourceFailure.Incomprehensible.class);
        assertThat(elsewhere.asked()).isEmpty();
    }

    @Test
    void asks_a_position_at_another_host_of_its_own() {
        server.willAnswer(Answer.json(STARS));

        assertThat(page(new PageCursor("rest:" + elsewhere.address() + "/user/starred?per_page=50&page=2")))
                .isNotNull();
        assertThat(elsewhere.asked()).isEmpty();
        assertThat(server.asked().get(0).path()).contains("page=1");
    }

    @Test
    void asks_again_for_a_page_that_names_itself_as_the_next_one() {
        String second = server.address() + "/user/starred?per_page=50&page=2";
        server.willAnswer(listing(second), listing(second), Answer.json(STARS));
        PageCursor next = Objects.requireNonNull(page(null).next());

        assertThat(page(next).next()).isNull();
        assertThat(github.usage().usage().retries()).isEqualTo(1);
    }

    private static Answer listing(String next) {
        return new Answer(
                200, Map.of("Content-Type", "application/json", "Link", "<" + next + ">; rel=\"next\""), STARS);
    }

    /** By REST, as where GraphQL has cut the listing off. */
    private StarPage page(@Nullable PageCursor after) {
        PageCursor cursor =
                after == null ? new PageCursor("rest:" + server.address() + "/user/starred?per_page=50&page=1") : after;
        return github.stars().page(new PageRequest(cursor, 50, Detail.FULL));
    }

    private SourceFailure failure(@Nullable PageCursor after) {
        SourceException thrown = catchThrowableOfType(SourceException.class, () -> page(after));
        assertThat(thrown).isNotNull();
        return thrown.failure();
    }
}
