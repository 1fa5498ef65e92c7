package dev.starmirror.simulator.limit;

import java.time.Instant;

/**
 * A quota as its headers show it.
 *
 * @param limit, used, remaining in requests (REST) or points (GraphQL)
 * @param resetAt when {@code used} returns to 0
 */
public record QuotaState(int limit, int used, int remaining, Instant resetAt) {}
