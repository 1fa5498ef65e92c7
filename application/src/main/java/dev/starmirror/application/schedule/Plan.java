package dev.starmirror.application.schedule;

import java.time.Instant;

/**
 * When the next run is to happen.
 *
 * @param at on the mirror's clock
 * @param condition what kind of wait this is
 * @param reason one sentence for a person
 */
public record Plan(Instant at, Condition condition, String reason) {
    /** How things stand between two runs. */
    public enum Condition {
        /** The next run is the ordinary one. */
        ON_TIME,
        /** The budget has to fill first. */
        SCARCE_QUOTA,
        /** GitHub or the network is away; it is tried again, less and less often. */
        OFFLINE,
        /** Another run holds the mirror. */
        BUSY
    }
}
