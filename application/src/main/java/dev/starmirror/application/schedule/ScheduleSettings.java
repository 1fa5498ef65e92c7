package dev.starmirror.application.schedule;

import java.time.Duration;

/**
 * How often runs happen.
 *
 * @param every time from one run to the next, at least a minute
 * @param jitter the most by which a run comes later, as a share of {@code every}, 0 to 1, so that not everybody asks on the hour
 * @param scarceQuota the share of the source's budget below which the next run waits for the budget to be full again, 0 to 1
 */
public record ScheduleSettings(Duration every, double jitter, double scarceQuota) {
    public ScheduleSettings {
        if (every.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("A sync runs every minute at most, not every " + every);
        }
        if (jitter < 0 || jitter > 1 || scarceQuota < 0 || scarceQuota > 1) {
            throw new IllegalArgumentException("Shares are 0 to 1");
        }
    }

    /** That often, up to a tenth later, and with a quarter of the budget left to begin with. */
    public static ScheduleSettings every(Duration every) {
        return new ScheduleSettings(every, 0.1, 0.25);
    }
}
