package dev.starmirror.simulator.limit;

import dev.starmirror.simulator.limit.Violation.Rule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * GitHub's allowances for a minute, which no header tells: points of each interface, and its processors' time. Every request here is a
 * reading one and costs one point. Thread-safe.
 */
public final class MinuteLimits {

    /** Points a minute of REST. */
    public static final int REST_POINTS = 900;
    /** Points a minute of GraphQL. */
    public static final int GRAPHQL_POINTS = 2_000;
    /** Seconds of processor time of GraphQL in a minute. */
    public static final Duration GRAPHQL_WORK = Duration.ofSeconds(60);
    /** Seconds of processor time of both interfaces in a minute. */
    public static final Duration ALL_WORK = Duration.ofSeconds(90);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Clock clock;
    private final ViolationLog violations;
    private final Map<QuotaResource, MinuteBudget> points = new EnumMap<>(QuotaResource.class);
    private final Map<QuotaResource, MinuteBudget> work = new EnumMap<>(QuotaResource.class);

    /** @param grace how much closer together requests may arrive than they were sent */
    MinuteLimits(Clock clock, ViolationLog violations, Duration grace) {
        this.clock = clock;
        this.violations = violations;
        for (QuotaResource resource : QuotaResource.values()) {
            points.put(resource, new MinuteBudget(MINUTE.minus(grace)));
            work.put(resource, new MinuteBudget(MINUTE.minus(grace)));
        }
    }

    /** Counts a request; one too many is a violation, and refused. */
    synchronized boolean admits(QuotaResource resource, String request) {
        Instant now = clock.instant();
        budget(points, resource).use(now, 1);
        int allowed = resource == QuotaResource.GRAPHQL ? GRAPHQL_POINTS : REST_POINTS;
        long asked = budget(points, resource).used(now);
        Duration graphQl = used(QuotaResource.GRAPHQL, now);
        Duration all = graphQl.plus(used(QuotaResource.CORE, now));
        boolean busy = all.compareTo(ALL_WORK) > 0
                || (resource == QuotaResource.GRAPHQL && graphQl.compareTo(GRAPHQL_WORK) > 0);
        if (asked > allowed) {
            violations.record(
                    Rule.POINTS_PER_MINUTE, request + " was request " + asked + " of " + resource + " in a minute");
        }
        if (busy) {
            violations.record(
                    Rule.PROCESSOR_TIME,
                    request + " came after " + graphQl + " of GraphQL and " + all + " in all within a minute");
        }
        return asked <= allowed && !busy;
    }

    /** A request is worked on from now for so long. */
    synchronized void worked(QuotaResource resource, Duration duration) {
        if (!duration.isZero()) {
            budget(work, resource).use(clock.instant().plus(duration), duration.toMillis());
        }
    }

    private Duration used(QuotaResource resource, Instant now) {
        return Duration.ofMillis(budget(work, resource).used(now));
    }

    private static MinuteBudget budget(Map<QuotaResource, MinuteBudget> budgets, QuotaResource resource) {
        MinuteBudget budget = budgets.get(resource);
        if (budget == null) {
            throw new IllegalStateException("No budget for " + resource);
        }
        return budget;
    }
}
