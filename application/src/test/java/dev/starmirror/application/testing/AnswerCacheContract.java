package dev.starmirror.application.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.domain.port.AnswerCache;
import dev.starmirror.domain.port.KeptAnswer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link AnswerCache} keeps to. */
public abstract class AnswerCacheContract {
    private static final String ADDRESS = "https://api.github.com/users/ada/starred?sort=created&per_page=50&page=2";
    private static final int LEAST = 500;

    private AnswerCache cache;

    /** An empty cache beside a mirror that belongs to an account and that a run is at work on. */
    protected abstract AnswerCache claimedCache() throws Exception;

    @BeforeEach
    void openCache() throws Exception {
        cache = claimedCache();
    }

    @Test
    void knows_nothing_at_first() {
        assertThat(cache.find(ADDRESS)).isEmpty();
    }

    @Test
    void gives_an_answer_back_as_it_was_kept() {
        KeptAnswer answer = new KeptAnswer(
                "W/\"5af\"",
                "<https://api.github.com/users/ada/starred?page=3>; rel=\"next\"",
                "[{\"repo\":\"星标 \uD83D\uDE00\"}]");
        cache.keep(ADDRESS, answer);

        assertThat(cache.find(ADDRESS)).contains(answer);
        assertThat(cache.find(ADDRESS + "0")).isEmpty();
    }

    @Test
    void keeps_the_last_answer_for_an_address() {
        cache.keep(ADDRESS, answer("1"));
        cache.keep(ADDRESS, answer("2"));

        assertThat(cache.find(ADDRESS)).contains(answer("2"));
    }

    @Test
    void keeps_answers_without_links_and_without_text() {
        cache.keep(ADDRESS, new KeptAnswer("\"\"", "", ""));

        assertThat(cache.find(ADDRESS)).contains(new KeptAnswer("\"\"", "", ""));
    }

    @Test
    void keeps_a_large_answer_whole() {
        KeptAnswer large = new KeptAnswer("\"1\"", "", "0123456789".repeat(100_000));
        cache.keep(ADDRESS, large);

        assertThat(cache.find(ADDRESS)).contains(large);
    }

    @Test
    void keeps_the_last_500_at_least() {
        IntStream.rangeClosed(1, LEAST + 1).forEach(page -> cache.keep(ADDRESS + page, answer("" + page)));

        assertThat(IntStream.rangeClosed(2, LEAST + 1))
                .allSatisfy(page -> assertThat(cache.find(ADDRESS + page)).contains(answer("" + page)));
    }

    private static KeptAnswer answer(String version) {
        return new KeptAnswer("\"" + version + "\"", "", "[" + version + "]");
    }
}
