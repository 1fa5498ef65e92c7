package dev.starmirror.adapter.github.quota;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * GitHub's clock, as far as its {@code Date} headers tell: ours may be wrong by hours. Since the header drops fractions of a second and
 * takes time to arrive, this clock runs behind GitHub's by up to a second or two and never before it: a window waited for on it is open.
 */
public final class ServerClock implements InstantSource {
    private final InstantSource local;
    private volatile Duration ahead = Duration.ZERO;

    @Inject
    ServerClock(InstantSource local) {
        this.local = local;
    }

    @Override
    public Instant instant() {
        return local.instant().plus(ahead);
    }

    /** Learns what GitHub's clock showed when it sent the answer that has just arrived. */
    void tell(Instant serverTime) {
        ahead = Duration.between(local.instant(), serverTime);
    }

    /** The same moment on this machine's clock, which is the one its user looks at. */
    Instant toLocal(Instant serverTime) {
        return serverTime.minus(ahead);
    }
}
