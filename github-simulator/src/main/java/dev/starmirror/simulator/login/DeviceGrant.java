package dev.starmirror.simulator.login;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One device code and what became of it. Not thread-safe: {@link DeviceFlow} guards it. */
final class DeviceGrant {

    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final Duration SLOW_DOWN = Duration.ofSeconds(5);

    enum Decision {
        PENDING,
        APPROVED,
        DENIED
    }

    private final Instant expiresAt;
    private Duration interval = Duration.ofSeconds(5);
    private Instant earliestPoll;
    private Decision decision = Decision.PENDING;

    DeviceGrant(Instant now) {
        expiresAt = now.plus(LIFETIME);
        earliestPoll = now;
    }

    Duration interval() {
        return interval;
    }

    static Duration lifetime() {
        return LIFETIME;
    }

    void decide(Decision made) {
        decision = made;
    }

    /** The error to answer a poll with, or null when the token may be handed out. */
    @Nullable
    String poll(Instant now) {
        if (!now.isBefore(expiresAt)) {
            return "expired_token";
        }
        boolean early = now.isBefore(earliestPoll);
        if (early) {
            interval = interval.plus(SLOW_DOWN);
        }
        earliestPoll = now.plus(interval);
        if (early) {
            return "slow_down";
        }
        return switch (decision) {
            case PENDING -> "authorization_pending";
            case DENIED -> "access_denied";
            case APPROVED -> null;
        };
    }
}
