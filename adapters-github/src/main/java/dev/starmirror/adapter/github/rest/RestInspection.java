package dev.starmirror.adapter.github.rest;

import dev.starmirror.adapter.github.http.Answer;
import dev.starmirror.domain.port.SourceInspection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks {@code /rate_limit}, which is free, and reads from its headers what they tell of the token and the time. Thread-safe. */
public final class RestInspection implements SourceInspection {
    /** What a GitHub Enterprise server answers that keeps no budgets. */
    private static final int NOT_FOUND = 404;

    private final RestClient client;
    private final InstantSource clock;

    @Inject
    RestInspection(RestClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    @Override
    public Standing standing() {
        Answer<RateLimitsRow> answer = client.get(client.at("rate_limit"), RestApi::rateLimits, Set.of(NOT_FOUND));
        Date date = answer.headers().getDate("Date");
        RateLimitsRow row = answer.body();
        return new Standing(
                scopes(answer.headers().get("x-oauth-scopes")),
                row == null ? List.of() : row.limits(),
                date == null ? null : ahead(date.toInstant()));
    }

    /** Only tokens of the old kind have scopes; a header without any says that there are none. */
    private static @Nullable List<String> scopes(@Nullable String header) {
        return header == null
                ? null
                : Stream.of(header.split(","))
                        .map(String::strip)
                        .filter(scope -> !scope.isEmpty())
                        .toList();
    }

    private Duration ahead(Instant theirs) {
        return Duration.between(clock.instant(), theirs);
    }
}
