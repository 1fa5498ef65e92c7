package dev.starmirror.application.governor;

import java.time.Duration;

/**
 * When a run has to hold back.
 *
 * @param memory bytes the process may hold, at least 1 MiB
 * @param processor share of the machine's processors it may use, above 0 and up to 1
 * @param response how long an answer may take on average before less is asked for, positive; GitHub itself gives up after 10 s
 * @param readEvery how much time passes between two looks, zero or more
 */
public record GovernorSettings(long memory, double processor, Duration response, Duration readEvery) {
    public GovernorSettings {
        if (memory < 1 << 20) {
            throw new IllegalArgumentException("The process needs at least 1 MiB of memory");
        }
        if (processor <= 0 || processor > 1) {
            throw new IllegalArgumentException("The share of the processors is above 0 and up to 1, not " + processor);
        }
        if (response.isNegative() || response.isZero() || readEvery.isNegative()) {
            throw new IllegalArgumentException("Times of the governor are not negative");
        }
    }

    /** 150 MB, 80 % of the processors, answers within 5 s, four looks a second. */
    public static GovernorSettings defaults() {
        return new GovernorSettings(150_000_000, 0.8, Duration.ofSeconds(5), Duration.ofMillis(250));
    }
}
