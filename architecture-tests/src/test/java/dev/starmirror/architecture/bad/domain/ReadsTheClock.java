package dev.starmirror.architecture.bad.domain;

import java.time.Instant;

/** Takes the time from the machine instead of a constructor argument. */
public final class ReadsTheClock {
    private ReadsTheClock() {}

    static Instant soon() {
        return Instant.now().plusSeconds(1);
    }
}
