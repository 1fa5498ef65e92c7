package dev.starmirror.adapter.github.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starmirror.adapter.github.GitHubAdapter;
import dev.starmirror.adapter.github.RecordedGitHub;
import dev.starmirror.adapter.github.RecordedGitHub.Answer;
import dev.starmirror.adapter.github.RecordedGitHub.Asked;
import dev.starmirror.adapter.github.SteppedTime;
import dev.starmirror.application.testing.InMemoryAnswers;
import dev.starmirror.domain.port.KeptAnswer;
import dev.starmirror.domain.port.PageRequest;
import dev.starmirror.domain.port.PageRequest.Detail;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.StarPage;
import dev.starmirror.domain.port.StarSource;
import dev.starmirror.domain.run.Skip;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which answers are asked about instead of asked for, on the wire. */
class RevalidationTest {
    private static final String STARS = "[{\"starred_at\":\"2026-01-01T00:00:00Z\",\"repo\":{\"id\":1,\"name\":\"one\","
            + "\"created_at\":\"2020-01-01T00:00:00Z\",\"updated_at\":\"2020-01-01T00:00:00Z\"}}]";
    private static final String NOTHING = "no validator";
    private static final Answer NOT_MODIFIED = new Answer(304, Map.of("ETag", "\"v1\""), "");

    private final RecordedGitHub github = new RecordedGitHub();
    private final InMemoryAnswers answers = new InMemoryAnswers();

    @AfterEach
    void close() {
        github.close();
    }

    @Test
    void asks_with_the_validator_in_a_later_process_and_reads_the_kept_answer_and_its_links() {
        String next = github.address() + "/users/ada/starred?sort=created&direction=desc&per_page=50&page=2";
        github.willAnswer(stars(Map.of("ETag", "\"v1\"", "Link", "<" + next + ">; rel=\"next\"")), NOT_MODIFIED);
        StarPage first = page(50);
        StarPage second = page(50);

        assertThat(sent()).containsExactly(NOTHING, "\"v1\"");
        assertThat(second).isEqualTo(first);
        assertThat(second.stars()).hasSize(1);
        assertThat(second.next()).isNotNull();
    }

    @Test
    void replaces_an_answer_that_no_longer_stands() {
        github.willAnswer(stars(Map.of("ETag", "\"v1\"")), stars(Map.of("ETag", "\"v2\"")), NOT_MODIFIED);
        page(50);
        page(50);
        page(50);

        assertThat(sent()).containsExactly(NOTHING, "\"v1\"", "\"v2\"");
    }

    @Test
    void a_page_of_another_size_is_another_answer() {
        github.willAnswer(stars(Map.of("ETag", "\"v1\"")), stars(Map.of("ETag", "\"v2\"")));
        page(50);
        page(25);

        assertThat(sent()).containsExactly(NOTHING, NOTHING);
    }

    @Test
    void keeps_nothing_that_single_sign_on_has_thinned() {
        github.willAnswer(
                stars(Map.of("ETag", "\"v1\"", "x-github-sso", "partial-results; organizations=1")),
                stars(Map.of("ETag", "\"v1\"")));
        page(50);
        page(50);

        assertThat(sent()).containsExactly(NOTHING, NOTHING);
    }

    @Test
    void tells_that_single_sign_on_hides_stars_and_does_not_call_the_page_flawless() {
        github.willAnswer(stars(Map.of("x-github-sso", "partial-results; organizations=1")), stars(Map.of()));
        StarPage thinned = page(50);
        StarPage whole = page(50);

        assertThat(thinned.skipped()).extracting(Skip::what).containsExactly("stars behind single sign-on");
        assertThat(thinned.flawless()).isFalse();
        assertThat(whole.skipped()).isEmpty();
        assertThat(whole.flawless()).isTrue();
    }

    @Test
    void keeps_nothing_it_does_not_understand() {
        github.willAnswer(
                new Answer(200, Map.of("ETag", "\"v1\""), "{\"login\":\"please\"}"), stars(Map.of("ETag", "\"v2\"")));
        assertThatThrownBy(() -> page(50)).isInstanceOf(SourceException.class);
        page(50);

        assertThat(sent()).containsExactly(NOTHING, NOTHING);
    }

    @Test
    void asks_for_the_answer_where_the_kept_one_is_spoilt() {
        github.willAnswer(stars(Map.of("ETag", "\"v1\"")), NOT_MODIFIED, stars(Map.of("ETag", "\"v1\"")));
        page(50);
        answers.keep(
                github.address() + github.asked().get(0).path(), new KeptAnswer("\"v1\"", "", "{\"not\":\"a list\"}"));

        assertThat(page(50).stars()).hasSize(1);
        assertThat(sent()).containsExactly(NOTHING, "\"v1\"", NOTHING);
    }

    private static Answer stars(Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", "application/json; charset=utf-8");
        return new Answer(200, all, STARS);
    }

    /** As a process of its own. */
    private StarPage page(int size) {
        StarSource source = new GitHubAdapter(
                        GitHubAdapter.settings(github.address(), null, "ada"), new SteppedTime(), answers)
                .stars();
        return source.page(new PageRequest(null, size, Detail.FULL));
    }

    private List<String> sent() {
        return github.asked().stream()
                .map(Asked::headers)
                .map(headers -> headers.getOrDefault("If-None-Match", NOTHING))
                .toList();
    }
}
