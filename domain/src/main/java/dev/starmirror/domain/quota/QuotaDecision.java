package dev.starmirror.domain.quota;

import java.time.Instant;

/** May the next request go out? All instants are on the source's clock. */
public sealed interface QuotaDecision {
    /** Yes, now. */
    record Proceed() implements QuotaDecision {}

    /** Not before this instant, which is near enough to wait for. */
    record WaitUntil(Instant instant) implements QuotaDecision {}

    /** Not in this run: the instant is too far away to wait for. */
    record Stop(Instant resumeAt) implements QuotaDecision {}
}
