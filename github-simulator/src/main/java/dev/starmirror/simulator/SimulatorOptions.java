package dev.starmirror.simulator;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What to simulate.
 *
 * @param port to listen on, 0 for any free one
 * @param login of the account whose stars are served
 * @param stars to generate when there is no corpus
 * @param corpus stars of a real account, or null to generate them
 * @param seed of everything generated
 * @param latency of every answer; it does not limit how many are under way
 * @param points of GraphQL an hour
 * @param restLimit requests of REST an hour with a token
 * @param gzip whether to compress answers for clients that accept it
 * @param clock behind quotas, dates and new stars
 * @param announcementGrace how long after an answer left a request may still have been under way when a limit is judged
 */
public record SimulatorOptions(
        int port,
        String login,
        int stars,
        @Nullable Path corpus,
        long seed,
        Duration latency,
        int points,
        int restLimit,
        boolean gzip,
        Clock clock,
        Duration announcementGrace) {

    /** 500 generated stars on any port, GitHub's own limits, no latency, the system's clock. */
    public static final SimulatorOptions DEFAULTS = new SimulatorOptions(
            0,
            "octo-stargazer",
            500,
            null,
            1,
            Duration.ZERO,
            5_000,
            5_000,
            false,
            Clock.systemUTC(),
            Duration.ofMillis(5));

    public SimulatorOptions withPort(int value) {
        return new SimulatorOptions(
                value, login, stars, corpus, seed, latency, points, restLimit, gzip, clock, announcementGrace);
    }

    public SimulatorOptions withLogin(String value) {
        return new SimulatorOptions(
                port, value, stars, corpus, seed, latency, points, restLimit, gzip, clock, announcementGrace);
    }

    public SimulatorOptions withStars(int value) {
        return new SimulatorOptions(
                port, login, value, corpus, seed, latency, points, restLimit, gzip, clock, announcementGrace);
    }

    public SimulatorOptions withCorpus(@Nullable Path value) {
        return new SimulatorOptions(
                port, login, stars, value, seed, latency, points, restLimit, gzip, clock, announcementGrace);
    }

    public SimulatorOptions withSeed(long value) {
        return new SimulatorOptions(
                port, login, stars, corpus, value, latency, points, restLimit, gzip, clock, announcementGrace);
    }

    public SimulatorOptions withLatency(Duration value) {
        return new SimulatorOptions(
                port, login, stars, corpus, seed, value, points, restLimit, gzip, clock, announcementGrace);
    }

    /** Hourly quotas of a caller with a token. */
    public SimulatorOptions withLimits(int graphQlPoints, int restRequests) {
        return new SimulatorOptions(
                port, login, stars, corpus, seed, latency, graphQlPoints, restRequests, gzip, clock, announcementGrace);
    }

    public SimulatorOptions withGzip(boolean value) {
        return new SimulatorOptions(
                port, login, stars, corpus, seed, latency, points, restLimit, value, clock, announcementGrace);
    }

    public SimulatorOptions withClock(Clock value) {
        return new SimulatorOptions(
                port, login, stars, corpus, seed, latency, points, restLimit, gzip, value, announcementGrace);
    }

    public SimulatorOptions withAnnouncementGrace(Duration value) {
        return new SimulatorOptions(port, login, stars, corpus, seed, latency, points, restLimit, gzip, clock, value);
    }
}
