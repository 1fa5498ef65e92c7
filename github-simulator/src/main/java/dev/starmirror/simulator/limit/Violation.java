package dev.starmirror.simulator.limit;

import java.time.Instant;

/**
 * One request that a well-behaved client would not have sent.
 *
 * @param at when it arrived, by the simulator's clock
 * @param rule what it broke
 * @param detail for people
 */
public record Violation(Instant at, Rule rule, String detail) {

    /** What a client can break. */
    public enum Rule {
        /** A request after {@code retry-after}, or a secondary limit without it, had forbidden one. */
        CLOSED_WINDOW,
        /** A request after {@code x-ratelimit-remaining: 0} and before the reset. */
        PAST_THE_LIMIT,
        /** More requests at once than allowed. */
        CONCURRENCY,
        /** More requests than an interface allows in a minute. */
        POINTS_PER_MINUTE,
        /** A request after GitHub's processors had worked for the client as long as they do in a minute. */
        PROCESSOR_TIME
    }
}
