package dev.starmirror.adapter.github.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.domain.quota.RateLimit;
import dev.starmirror.domain.quota.Resource;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What headers say, and when they say nothing. */
class AnswerFactsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final String DATE = "Sun, 01 Mar 2026 10:00:00 GMT";

    @ParameterizedTest
    @CsvSource({
        "1, PT1S",
        "3600, PT1H",
        "'Sun, 01 Mar 2026 10:01:30 GMT', PT1M30S",
        "999999999999, PT24H",
        "'Fri, 31 Dec 9999 23:59:59 GMT', PT24H"
    })
    void tell_how_long_to_stay_away_and_never_for_longer_than_a_day(String value, Duration pause) {
        assertThat(facts("Date", DATE, "Retry-After", value).retryAfter()).isEqualTo(pause);
        assertThat(facts("Retry-After", value).retryAfter())
                .as("where the answer does not tell the time")
                .isEqualTo(pause);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-5",
                "1.5",
                "soon",
                "9999999999999",
                "Sun, 01 Mar 2026 10:00:00 GMT",
                "Sun, 01 Mar 2026 09:00:00 GMT",
                "2026-03-01T10:01:30Z"
            })
    void tell_no_pause_that_is_none(String value) {
        assertThat(facts("Date", DATE, "Retry-After", value).retryAfter()).isNull();
    }

    @Test
    void tell_the_budget() {
        assertThat(budget("60", "59", "1772362800"))
                .isEqualTo(new RateLimit(Resource.REST, 60, 59, Instant.ofEpochSecond(1_772_362_800)));
    }

    @ParameterizedTest
    @CsvSource({"60, 59, 1772359200", "60, 59, 0"})
    void tell_of_a_budget_that_is_renewed_by_now(String limit, String remaining, String reset) {
        RateLimit budget = Objects.requireNonNull(budget(limit, remaining, reset));

        assertThat(budget.resetAt()).isBeforeOrEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "60, 61, 1772362800",
        "60, -1, 1772362800",
        "many, 59, 1772362800",
        "60, 59, tomorrow",
        "60, 59, 1772366401",
        "60, 0, 999999999999",
        ", 59, 1772362800",
        "60, , 1772362800",
        "60, 59,"
    })
    void tell_no_budget_that_is_none(@Nullable String limit, @Nullable String remaining, @Nullable String reset) {
        assertThat(budget(limit, remaining, reset)).isNull();
    }

    @Test
    void tell_nothing_of_budgets_that_nothing_is_charged_to() {
        assertThat(facts(
                                "x-ratelimit-limit", "60",
                                "x-ratelimit-remaining", "59",
                                "x-ratelimit-reset", "1772362800",
                                "x-ratelimit-resource", "search")
                        .limit())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-03-01"})
    void tell_no_time_that_is_none(String date) {
        assertThat(facts("Date", date).date()).isNull();
    }

    private static @Nullable RateLimit budget(
            @Nullable String limit, @Nullable String remaining, @Nullable String reset) {
        Headers.Builder headers = new Headers.Builder().add("Date", DATE);
        add(headers, "x-ratelimit-limit", limit);
        add(headers, "x-ratelimit-remaining", remaining);
        add(headers, "x-ratelimit-reset", reset);
        return AnswerFacts.of(Resource.REST, headers.build(), NOW).limit();
    }

    private static void add(Headers.Builder headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value);
        }
    }

    private static AnswerFacts facts(String... namesAndValues) {
        return AnswerFacts.of(Resource.REST, Headers.of(namesAndValues), NOW);
    }
}
