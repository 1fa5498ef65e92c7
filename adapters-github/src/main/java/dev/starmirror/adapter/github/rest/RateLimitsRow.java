package dev.starmirror.adapter.github.rest;

import dev.starmirror.domain.quota.RateLimit;
import dev.starmirror.domain.quota.Resource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The budgets as {@code /rate_limit} tells them, by GitHub's names. */
record RateLimitsRow(@Nullable Map<String, @Nullable Budget> resources) {
    record Budget(long limit, long remaining, long reset) {
        boolean makesSense() {
            return limit >= 0 && remaining >= 0 && reset >= 0 && reset <= LATEST;
        }
    }

    /** In seconds; the year 9999. */
    private static final long LATEST = 253_402_300_799L;

    /** Those that we draw on. */
    List<RateLimit> limits() {
        return Stream.concat(limit("graphql", Resource.GRAPHQL), limit("core", Resource.REST))
                .toList();
    }

    private Stream<RateLimit> limit(String name, Resource resource) {
        Budget budget = resources == null ? null : resources.get(name);
        return budget == null || !budget.makesSense()
                ? Stream.empty()
                : Stream.of(new RateLimit(
                        resource, budget.limit(), budget.remaining(), Instant.ofEpochSecond(budget.reset())));
    }
}
