package dev.starmirror.adapter.github.http;

import dev.starmirror.domain.quota.RateLimit;
import dev.starmirror.domain.quota.Resource;
import dev.starmirror.domain.run.SourceUsage;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** Counts what goes over the wire. Thread-safe. */
public final class RequestMeter {
    private final LongAdder graphql = new LongAdder();
    private final LongAdder points = new LongAdder();
    private final LongAdder rest = new LongAdder();
    private final LongAdder notModified = new LongAdder();
    private final LongAdder retries = new LongAdder();

    @Inject
    RequestMeter() {}

    void sent(Resource resource) {
        (resource == Resource.GRAPHQL ? graphql : rest).increment();
    }

    void notModified() {
        notModified.increment();
    }

    /** GitHub charged that many points for a GraphQL request. */
    public void charged(long cost) {
        points.add(cost);
    }

    /** A request that failed is sent again. */
    public void repeated() {
        retries.increment();
    }

    /** The counts so far, with these budgets. */
    public SourceUsage usage(List<RateLimit> limits) {
        return new SourceUsage(graphql.sum(), points.sum(), rest.sum(), notModified.sum(), retries.sum(), limits);
    }
}
