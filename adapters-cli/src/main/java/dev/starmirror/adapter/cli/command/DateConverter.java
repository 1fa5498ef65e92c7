package dev.starmirror.adapter.cli.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a date ({@code 2026-01-31}, the beginning of that day in UTC), an instant, or an age before now ({@code 90d}, {@code 6mo}). */
final class DateConverter implements ITypeConverter<Instant> {
    private static final Pattern AGE = Pattern.compile("(\\d{1,5})(d|w|mo|y)");

    private final InstantSource clock;

    DateConverter(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Instant convert(String text) {
        Matcher age = AGE.matcher(text);
        try {
            if (age.matches()) {
                return clock.instant()
                        .atOffset(ZoneOffset.UTC)
                        .minus(period(Integer.parseInt(age.group(1)), age.group(2)))
                        .toInstant();
            }
            return text.length() > 10
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "'" + text + "' is no date: write a day like 2026-01-31 or an age like 90d, 6mo or 1y");
        }
    }

    private static Period period(int count, String unit) {
        return switch (unit) {
            case "d" -> Period.ofDays(count);
            case "w" -> Period.ofWeeks(count);
            case "mo" -> Period.ofMonths(count);
            default -> Period.ofYears(count);
        };
    }
}
