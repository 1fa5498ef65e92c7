package dev.starmirror.adapter.github.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.starmirror.adapter.github.GitHubAdapter;
import dev.starmirror.adapter.github.RecordedGitHub;
import dev.starmirror.adapter.github.RecordedGitHub.Answer;
import dev.starmirror.domain.port.PageRequest;
import dev.starmirror.domain.port.PageRequest.Detail;
import dev.starmirror.domain.port.RepositoryReference;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.run.SyncEvent;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DecoratorsTest {
    private static final Answer TROUBLE = new Answer(500, Map.of(), "");
    private static final Answer TOO_HEAVY = new Answer(502, Map.of(), "<html>Unicorn!</html>");

    private static final Answer NO_STARS =
            Answer.json("{\"data\":{\"rateLimit\":null,\"account\":{\"databaseId\":1,\"login\":\"octocat\","
                    + "\"starredRepositories\":{\"totalCount\":0,\"edges\":[]}}}}");
    private static final String LEFT_ALONE =
            "GitHub keeps failing: it is left alone for 30 seconds, then one request tries it.";
    private static final String TRIED = "One request tries whether GitHub answers again.";

    private final RecordedGitHub server = new RecordedGitHub();
    private final GitHubAdapter github = GitHubAdapter.at(server.address());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void gives_up_after_eight_attempts_with_growing_waits() {
        answer(TROUBLE, 20);

        assertThat(probe()).isInstanceOf(SourceFailure.Unavailable.class);
        assertThat(server.asked()).hasSize(8);
        assertThat(github.time.slept()).isBetween(Duration.ofSeconds(127), Duration.ofSeconds(254));
        assertThat(github.events)
                .filteredOn(event -> event instanceof SyncEvent.Retried)
                .hasSize(7);
    }

    @Test
    void asks_soon_for_less_where_less_can_be_asked() {
        answer(TOO_HEAVY, 20);

        assertThat(page(50, Detail.FULL)).isInstanceOf(SourceFailure.TooHeavy.class);
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void insists_where_nothing_smaller_can_be_asked() {
        answer(TOO_HEAVY, 20);

        assertThat(page(1, Detail.FULL)).isInstanceOf(SourceFailure.TooHeavy.class);
        assertThat(server.asked()).hasSize(8);
        assertThat(probe()).isInstanceOf(SourceFailure.Unavailable.class);
    }

    @Test
    void leaves_a_source_alone_that_failed_ten_times_in_a_row_and_tells_how_it_goes_on() {
        answer(TROUBLE, 10);
        server.willAnswer(NO_STARS);
        probe();

        assertThat(github.stars().probe().total()).isZero();

        assertThat(server.asked()).hasSize(11);
        assertThat(notices()).containsExactly(LEFT_ALONE, TRIED, "GitHub answers again.");
        assertThat(reasons()).contains("GitHub keeps failing, so nothing is sent to it for now");
    }

    @Test
    void leaves_a_source_alone_again_that_fails_the_one_request_that_tries_it() {
        answer(TROUBLE, 40);
        probe();

        assertThat(probe()).isInstanceOf(SourceFailure.Unavailable.class);

        assertThat(server.asked()).hasSizeBetween(11, 15);
        assertThat(notices()).startsWith(LEFT_ALONE, TRIED, LEFT_ALONE).doesNotContain("GitHub answers again.");
    }

    @Test
    void counts_down_while_it_waits_to_ask_again() {
        server.willAnswer(TROUBLE, TROUBLE, TROUBLE, NO_STARS);

        github.stars().probe();

        List<Duration> left = github.events.stream()
                .filter(SyncEvent.Waiting.class::isInstance)
                .map(event -> ((SyncEvent.Waiting) event).remaining())
                .toList();
        assertThat(left).hasSizeGreaterThanOrEqualTo(7).allMatch(rest -> rest.compareTo(Duration.ZERO) > 0);
        assertThat(left.get(left.size() - 2).minus(left.get(left.size() - 1))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void asks_soon_for_less_about_single_stars_too() {
        answer(TOO_HEAVY, 20);
        List<RepositoryReference> two = List.of(reference(1), reference(2));

        assertThat(failure(() -> github.stars().confirm(two))).isInstanceOf(SourceFailure.TooHeavy.class);
        assertThat(server.asked()).hasSize(2);
        assertThat(failure(() -> github.stars()
                        .lookup(List.of(two.get(0).name(), two.get(1).name()))))
                .isInstanceOf(SourceFailure.TooHeavy.class);
        assertThat(server.asked()).hasSize(4);
    }

    @Test
    void does_not_take_waiting_for_quota_for_failing() {
        Answer limited = new Answer(429, Map.of("Retry-After", "120"), "");
        for (int i = 0; i < 12; i++) {
            server.willAnswer(limited, NO_STARS);
            assertThat(github.stars().probe().total()).isZero();
        }
        assertThat(github.usage().usage().retries()).isZero();
    }

    @Test
    void never_asks_again_what_cannot_heal() {
        server.willAnswer(new Answer(401, Map.of(), "{\"message\":\"Bad credentials\"}"));

        assertThat(probe()).isInstanceOf(SourceFailure.CredentialsRejected.class);
        assertThat(server.asked()).hasSize(1);
        assertThat(github.time.slept()).isZero();
    }

    private List<String> notices() {
        return github.events.stream()
                .filter(SyncEvent.Noticed.class::isInstance)
                .flatMap(event -> ((SyncEvent.Noticed) event).messages().stream())
                .toList();
    }

    private List<String> reasons() {
        return github.events.stream()
                .filter(SyncEvent.Retried.class::isInstance)
                .map(event -> ((SyncEvent.Retried) event).reason())
                .toList();
    }

    private static RepositoryReference reference(long id) {
        return new RepositoryReference(new RepositoryId(id), "R_" + id, new RepositoryName("octo", "r" + id));
    }

    private SourceFailure probe() {
        return failure(() -> github.stars().probe());
    }

    private SourceFailure page(int size, Detail detail) {
        return failure(() -> github.stars().page(new PageRequest(null, size, detail)));
    }

    private static SourceFailure failure(Runnable question) {
        SourceException thrown = catchThrowableOfType(SourceException.class, question::run);
        assertThat(thrown).isNotNull();
        return thrown.failure();
    }

    private void answer(Answer answer, int times) {
        answer(IntStream.range(0, times).mapToObj(i -> answer).toList());
    }

    private void answer(List<Answer> answers) {
        answers.forEach(server::willAnswer);
    }
}
