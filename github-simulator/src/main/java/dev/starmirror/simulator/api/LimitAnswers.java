package dev.starmirror.simulator.api;

import dev.starmirror.simulator.endpoint.JsonBodies;
import dev.starmirror.simulator.fault.RetryAfter;
import dev.starmirror.simulator.http.SimulatedResponse;
import dev.starmirror.simulator.limit.QuotaResource;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How GitHub says that a limit was reached. */
final class LimitAnswers {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final String SECONDARY =
            "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";

    private LimitAnswers() {}

    static SimulatedResponse primary(QuotaResource resource, boolean authenticated) {
        if (resource == QuotaResource.GRAPHQL) {
            return JsonBodies.graphQlError("RATE_LIMITED", "API rate limit exceeded for user ID 1.");
        }
        return JsonBodies.error(
                403,
                authenticated
                        ? "API rate limit exceeded for user ID 1."
                        : "API rate limit exceeded for 127.0.0.1. (But here's the good news: Authenticated requests get a"
                                + " higher rate limit. Check out the documentation for more details.)");
    }

    /** @param status 200 for GraphQL's own form, which has the sentence alone */
    static SimulatedResponse secondary(int status, RetryAfter form, Duration wait, Instant now) {
        SimulatedResponse response = status == 200
                ? JsonBodies.ok(Map.of("errors", List.of(Map.of("message", SECONDARY))))
                : JsonBodies.error(status, SECONDARY);
        return switch (form) {
            case NONE -> response;
            case SECONDS ->
                response.with("retry-after", Long.toString(roundedUp(wait).toSeconds()));
            case DATE ->
                response.with(
                        "retry-after",
                        httpDate(now.truncatedTo(ChronoUnit.SECONDS).plus(roundedUp(wait))));
        };
    }

    static String httpDate(Instant instant) {
        return HTTP_DATE.format(instant);
    }

    private static Duration roundedUp(Duration wait) {
        return Duration.ofSeconds((wait.toMillis() + 999) / 1_000);
    }
}
