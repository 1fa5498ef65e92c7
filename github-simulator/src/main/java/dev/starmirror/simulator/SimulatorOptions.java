package dev.starmirror.simulator;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
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
 * @param minuteLimits whether GitHub's allowances for a minute are kept and judged
 * @param gzip whether to compress answers for clients that accept it
 * @param clock behind quotas, dates and new stars
 * @param nanoTime a monotonic clock in nanoseconds, by which requests are under way
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
        boolean minuteLimits,
        boolean gzip,
        Clock clock,
        LongSupplier nanoTime,
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
            true,
            false,
            Clock.systemUTC(),
            System::nanoTime,
            Duration.ofMillis(5));

    public SimulatorOptions withPort(int value) {
        return with(draft -> draft.port = value);
    }

    public SimulatorOptions withLogin(String value) {
        return with(draft -> draft.login = value);
    }

    public SimulatorOptions withStars(int value) {
        return with(draft -> draft.stars = value);
    }

    public SimulatorOptions withCorpus(@Nullable Path value) {
        return with(draft -> draft.corpus = value);
    }

    public SimulatorOptions withSeed(long value) {
        return with(draft -> draft.seed = value);
    }

    public SimulatorOptions withLatency(Duration value) {
        return with(draft -> draft.latency = value);
    }

    /** Hourly quotas of a caller with a token. */
    public SimulatorOptions withLimits(int graphQlPoints, int restRequests) {
        return with(draft -> {
            draft.points = graphQlPoints;
            draft.restLimit = restRequests;
        });
    }

    public SimulatorOptions withMinuteLimits(boolean value) {
        return with(draft -> draft.minuteLimits = value);
    }

    public SimulatorOptions withGzip(boolean value) {
        return with(draft -> draft.gzip = value);
    }

    public SimulatorOptions withClock(Clock value) {
        return with(draft -> draft.clock = value);
    }

    public SimulatorOptions withNanoTime(LongSupplier value) {
        return with(draft -> draft.nanoTime = value);
    }

    public SimulatorOptions withAnnouncementGrace(Duration value) {
        return with(draft -> draft.announcementGrace = value);
    }

    private SimulatorOptions with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.finished();
    }

    /** Options while one of them changes. */
    private static final class Draft {
        private int port;
        private String login;
        private int stars;
        private @Nullable Path corpus;
        private long seed;
        private Duration latency;
        private int points;
        private int restLimit;
        private boolean minuteLimits;
        private boolean gzip;
        private Clock clock;
        private LongSupplier nanoTime;
        private Duration announcementGrace;

        Draft(SimulatorOptions options) {
            port = options.port;
            login = options.login;
            stars = options.stars;
            corpus = options.corpus;
            seed = options.seed;
            latency = options.latency;
            points = options.points;
            restLimit = options.restLimit;
            minuteLimits = options.minuteLimits;
            gzip = options.gzip;
            clock = options.clock;
            nanoTime = options.nanoTime;
            announcementGrace = options.announcementGrace;
        }

        SimulatorOptions finished() {
            return new SimulatorOptions(
                    port,
                    login,
                    stars,
                    corpus,
                    seed,
                    latency,
                    points,
                    restLimit,
                    minuteLimits,
                    gzip,
                    clock,
                    nanoTime,
                    announcementGrace);
        }
    }
}
