package dev.starmirror.domain.run;

import dev.starmirror.domain.quota.RateLimit;
import java.util.List;

/**
 * What a process asked of the source so far. Counts are 0 or more.
 *
 * @param graphql GraphQL requests sent, repeats included
 * @param graphqlPoints points the source charged for them, as it said itself
 * @param rest REST requests sent, repeats included
 * @param notModified REST requests answered with 304, which cost nothing
 * @param retries requests that repeated a failed one
 * @param limits the budgets as last seen
 */
public record SourceUsage(
        long graphql, long graphqlPoints, long rest, long notModified, long retries, List<RateLimit> limits) {
    /** Nothing asked yet. */
    public static final SourceUsage NONE = new SourceUsage(0, 0, 0, 0, 0, List.of());

    public SourceUsage {
        limits = List.copyOf(limits);
    }
}
