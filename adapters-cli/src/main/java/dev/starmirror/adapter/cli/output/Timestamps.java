package dev.starmirror.adapter.cli.output;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Dates as the output has them. */
public final class Timestamps {
    private Timestamps() {}

    /** ISO-8601 in UTC with seconds and {@code Z}. */
    public static String full(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The day in UTC, as {@code 2026-01-31}. */
    public static String day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    /** Day and minute in UTC, as {@code 2026-01-31 14:05}. */
    public static String minute(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES)
                .toString()
                .replace('T', ' ')
                .substring(0, 16);
    }
}
