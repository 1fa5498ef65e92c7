package dev.starmirror.adapter.github.quota;

import dev.starmirror.domain.quota.Resource;
import java.time.Duration;
import java.time.Instant;

/**
 * What GitHub allows within a minute: to each interface, and to both together. On this machine's clock. Not thread-safe:
 * {@link QuotaGate} guards it.
 */
final class MinuteAllowances {
    private final MinuteAllowance graphql = new MinuteAllowance(2_000, Duration.ofSeconds(60));
    private final MinuteAllowance rest = new MinuteAllowance(900, Duration.ofSeconds(90));

    /** The requests are bounded by each interface's own. */
    private final MinuteAllowance both = new MinuteAllowance(2_900, Duration.ofSeconds(90));

    void sent(Resource resource, Instant now) {
        of(resource).sent(now);
        both.sent(now);
    }

    void answered(Resource resource, Instant sentAt, Instant now) {
        of(resource).answered(sentAt, now);
        both.answered(sentAt, now);
    }

    /**
     * When the next request may go out.
     *
     * @param inFlight requests to that interface not yet answered
     * @param inFlightInAll requests to both
     */
    Instant opensAt(Resource resource, Instant now, int inFlight, int inFlightInAll) {
        Instant own = of(resource).opensAt(now, inFlight);
        Instant shared = both.opensAt(now, inFlightInAll);
        return own.isAfter(shared) ? own : shared;
    }

    private MinuteAllowance of(Resource resource) {
        return resource == Resource.GRAPHQL ? graphql : rest;
    }
}
