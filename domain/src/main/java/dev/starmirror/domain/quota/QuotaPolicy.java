package dev.starmirror.domain.quota;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides from the source's own facts whether a request may go out.
 *
 * @param reserve the share of each budget left to the user's other tools, from 0 up to but not including 1
 * @param maxWait how long a run waits for a window to open before it stops as incomplete
 */
public record QuotaPolicy(double reserve, Duration maxWait) {
    public QuotaPolicy {
        if (reserve < 0 || reserve >= 1) {
            throw new IllegalArgumentException("The reserve is a share from 0 up to 1, not " + reserve);
        }
        if (maxWait.isNegative()) {
            throw new IllegalArgumentException("A wait is not negative");
        }
    }

    /**
     * Says whether one more request may go out now, has to wait, or is not worth waiting for.
     *
     * @param limit what is known of the budget, empty before the first answer
     * @param closedUntil the end of a window the source told us to stay out of, empty for none
     * @param inFlight requests sent and not yet answered, each counted as one
     * @param now on the source's clock
     */
    public QuotaDecision decide(Optional<RateLimit> limit, Optional<Instant> closedUntil, int inFlight, Instant now) {
        Instant open = closedUntil.filter(now::isBefore).orElse(now);
        boolean spent = limit.isPresent()
                && now.isBefore(limit.get().resetAt())
                && limit.get().remaining() - inFlight <= reserved(limit.get());
        if (spent && open.isBefore(limit.get().resetAt())) {
            open = limit.get().resetAt();
        }
        if (!now.isBefore(open)) {
            return new QuotaDecision.Proceed();
        }
        return Duration.between(now, open).compareTo(maxWait) <= 0
                ? new QuotaDecision.WaitUntil(open)
                : new QuotaDecision.Stop(open);
    }

    /**
     * How long to leave between two requests so that what is left of a budget lasts until it is renewed. A run that will have to wait for
     * that anyway ends no later for it, and leaves something to the user's other tools all the while.
     *
     * @param inFlight requests sent and not yet answered
     * @param ahead how many requests are known to come still
     * @param now on the source's clock
     * @return zero where the budget will do, where the run would not wait for the next one, and where nothing is left to spread
     */
    public Duration spacing(RateLimit limit, int inFlight, long ahead, Instant now) {
        long left = limit.remaining() - inFlight - reserved(limit);
        Duration untilReset = Duration.between(now, limit.resetAt());
        boolean willWait = ahead > left && !untilReset.isNegative() && untilReset.compareTo(maxWait) <= 0;
        return willWait && left > 0 ? untilReset.dividedBy(left) : Duration.ZERO;
    }

    /** Requests or points of a budget that are not ours to spend. */
    public long reserved(RateLimit limit) {
        return (long) Math.floor(limit.limit() * reserve);
    }
}
