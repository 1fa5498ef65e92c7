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
 * What the headers of an answer say about time and budgets. Headers that are missing or make no sense say nothing.
 *
 * @param date GitHub's clock when it answered
 * @param limit the budget the request was charged to
 * @param retryAfter how long to stay away, 0 or more
 */
record AnswerFacts(
        @Nullable Instant date,
        @Nullable RateLimit limit,
        @Nullable Duration retryAfter) {
    /** Two digits more than a date needs, so that nothing here overflows later. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");

    static AnswerFacts of(Resource asked, Headers headers) {
        Instant date = httpDate(headers.get("Date")).orElse(null);
        return new AnswerFacts(date, limit(asked, headers), retryAfter(headers.get("Retry-After"), date));
    }

    private static @Nullable RateLimit limit(Resource asked, Headers headers) {
        OptionalLong limit = number(headers.get("x-ratelimit-limit"));
        OptionalLong remaining = number(headers.get("x-ratelimit-remaining"));
        OptionalLong reset = number(headers.get("x-ratelimit-reset"));
        if (limit.isEmpty()
                || remaining.isEmpty()
                || reset.isEmpty()
                || isForeign(headers.get("x-ratelimit-resource"))) {
            return null;
        }
        return new RateLimit(asked, limit.getAsLong(), remaining.getAsLong(), Instant.ofEpochSecond(reset.getAsLong()));
    }

    /** GitHub keeps further budgets (search, code scanning) that nothing here is charged to. */
    private static boolean isForeign(@Nullable String resource) {
        return resource != null && !resource.equals("core") && !resource.equals("graphql");
    }

    private static @Nullable Duration retryAfter(@Nullable String value, @Nullable Instant date) {
        OptionalLong seconds = number(value);
        if (seconds.isPresent()) {
            return Duration.ofSeconds(seconds.getAsLong());
        }
        Instant until = httpDate(value).orElse(null);
        if (until == null || date == null) {
            return null;
        }
        return until.isAfter(date) ? Duration.between(date, until) : Duration.ZERO;
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
