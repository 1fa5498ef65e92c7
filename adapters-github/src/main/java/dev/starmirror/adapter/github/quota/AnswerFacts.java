package dev.starmirror.adapter.github.quota;

import dev.starmirror.domain.quota.RateLimit;
import dev.starmirror.domain.quota.Resource;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of an answer say about time and budgets. Headers that are missing, contradict each other or make no sense say
 * nothing.
 *
 * @param date GitHub's clock when it answered
 * @param limit the budget the request was charged to
 * @param retryAfter how long to stay away, more than nothing and a day at most
 */
record AnswerFacts(
        @Nullable Instant date,
        @Nullable RateLimit limit,
        @Nullable Duration retryAfter) {
    /** Two digits more than a date needs, so that nothing here overflows later. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");

    /** GitHub's windows last an hour; a reset much later than that is none, and would keep a run from ever asking again. */
    private static final Duration LONGEST_WINDOW = Duration.ofHours(2);

    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    /** @param now on GitHub's clock as far as it is known, for an answer that does not tell the time */
    static AnswerFacts of(Resource asked, Headers headers, Instant now) {
        Instant date = httpDate(headers.get("Date")).orElse(null);
        Instant there = date == null ? now : date;
        return new AnswerFacts(
                date,
                limit(asked, headers, there),
                retryAfter(headers.get("Retry-After"), there).orElse(null));
    }

    private static @Nullable RateLimit limit(Resource asked, Headers headers, Instant now) {
        OptionalLong limit = number(headers.get("x-ratelimit-limit"));
        OptionalLong remaining = number(headers.get("x-ratelimit-remaining"));
        OptionalLong reset = number(headers.get("x-ratelimit-reset"));
        if (limit.isEmpty()
                || remaining.isEmpty()
                || reset.isEmpty()
                || isForeign(headers.get("x-ratelimit-resource"))) {
            return null;
        }
        Instant resetAt = Instant.ofEpochSecond(reset.getAsLong());
        boolean nonsense = remaining.getAsLong() > limit.getAsLong() || resetAt.isAfter(now.plus(LONGEST_WINDOW));
        return nonsense ? null : new RateLimit(asked, limit.getAsLong(), remaining.getAsLong(), resetAt);
    }

    /** GitHub keeps further budgets (search, code scanning) that nothing here is charged to. */
    private static boolean isForeign(@Nullable String resource) {
        return resource != null && !resource.equals("core") && !resource.equals("graphql");
    }

    private static Optional<Duration> retryAfter(@Nullable String value, Instant now) {
        OptionalLong seconds = number(value);
        Optional<Duration> told = seconds.isPresent()
                ? Optional.of(Duration.ofSeconds(seconds.getAsLong()))
                : httpDate(value).map(until -> Duration.between(now, until));
        return told.filter(pause -> !pause.isZero() && !pause.isNegative())
                .map(pause -> pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    private static Optional<Instant> httpDate(@Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static OptionalLong number(@Nullable String value) {
        return value != null && NUMBER.matcher(value).matches()
                ? OptionalLong.of(Long.parseLong(value))
                : OptionalLong.empty();
    }
}
