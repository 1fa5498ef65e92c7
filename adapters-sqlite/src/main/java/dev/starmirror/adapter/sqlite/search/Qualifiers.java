package dev.starmirror.adapter.sqlite.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The qualifiers of one query. Several values of one language, owner or licence mean any of them; topics must all be there. */
final class Qualifiers {
    private static final Pattern RANGE = Pattern.compile("(\\*|[^.<>=]+)\\.\\.(\\*|[^.<>=]+)");
    private static final Pattern COMPARISON = Pattern.compile("(>=|<=|>|<|=)?([^<>=]+)");
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?");

    private final List<String> languages = new ArrayList<>();
    private final List<String> owners = new ArrayList<>();
    private final List<String> licenses = new ArrayList<>();
    private final List<Condition> others = new ArrayList<>();

    /** Takes a qualifier, or tells that it is none and must be searched for as text. */
    boolean add(String key, String value, boolean negated) {
        if (value.isBlank()) {
            return false;
        }
        return switch (key) {
            case "language", "lang" -> is(Facet.LANGUAGE, languages, value, negated);
            case "owner", "user", "org" -> is(Facet.OWNER, owners, value, negated);
            case "license" -> is(Facet.LICENSE, licenses, value, negated);
            case "topic" -> others.add(new Condition.Is(Facet.TOPIC, List.of(value), negated));
            case "archived" -> has(Facet.ARCHIVED, value, negated);
            case "fork" -> has(Facet.FORK, value.equalsIgnoreCase("only") ? "true" : value, negated);
            case "is" ->
                switch (value.toLowerCase(Locale.ROOT)) {
                    case "archived" -> has(Facet.ARCHIVED, "true", negated);
                    case "fork" -> has(Facet.FORK, "true", negated);
                    default -> false;
                };
            case "stars" -> range(stars(value), negated);
            case "starred" -> range(dated(Condition.Field.STARRED, value), negated);
            case "updated" -> range(dated(Condition.Field.UPDATED, value), negated);
            case "pushed" -> range(dated(Condition.Field.PUSHED, value), negated);
            case "created" -> range(dated(Condition.Field.CREATED, value), negated);
            default -> false;
        };
    }

    /** How a qualifier is written whose value not every text can be; null for all other names. */
    static @Nullable String example(String key, boolean negated) {
        return switch (key) {
            case "archived" -> "archived:true or archived:false";
            case "fork" -> "fork:true, fork:only or fork:false";
            case "is" -> "is:archived or is:fork";
            case "stars" -> negated ? "-stars:>1000 or -stars:<10" : "stars:>1000 or stars:10..50";
            case "starred", "updated", "pushed", "created" ->
                negated ? "-" + key + ":>2025-01" : key + ":>2025-01 or " + key + ":2024..2025";
            default -> null;
        };
    }

    List<Condition> conditions() {
        List<Condition> all = new ArrayList<>();
        any(Facet.LANGUAGE, languages, all);
        any(Facet.OWNER, owners, all);
        any(Facet.LICENSE, licenses, all);
        all.addAll(others);
        return all;
    }

    private static void any(Facet facet, List<String> values, List<Condition> all) {
        if (!values.isEmpty()) {
            all.add(new Condition.Is(facet, values, false));
        }
    }

    private boolean is(Facet facet, List<String> alternatives, String value, boolean negated) {
        return negated ? others.add(new Condition.Is(facet, List.of(value), true)) : alternatives.add(value);
    }

    private boolean has(Facet facet, String value, boolean negated) {
        boolean yes = value.equalsIgnoreCase("true") || value.equalsIgnoreCase("yes");
        boolean no = value.equalsIgnoreCase("false") || value.equalsIgnoreCase("no");
        return (yes || no) && others.add(new Condition.Has(facet, yes != negated));
    }

    /** What is outside a range is one only where one end is open; dates that are not known are neither inside nor outside. */
    private boolean range(@Nullable Condition condition, boolean negated) {
        if (!negated || condition == null) {
            return condition != null && others.add(condition);
        }
        if (condition instanceof Condition.Stars stars && (stars.atLeast() == null) != (stars.atMost() == null)) {
            return others.add(new Condition.Stars(
                    stars.atMost() == null ? null : Math.max(stars.atMost(), stars.atMost() + 1),
                    stars.atLeast() == null ? null : Math.min(stars.atLeast(), stars.atLeast() - 1)));
        }
        return condition instanceof Condition.Dated dated
                && (dated.from() == null) != (dated.before() == null)
                && others.add(
                        new Condition.Dated(dated.field(), /* from= */ dated.before(), /* before= */ dated.from()));
    }

    private static @Nullable Condition stars(String value) {
        Matcher range = RANGE.matcher(value);
        try {
            if (range.matches()) {
                return new Condition.Stars(number(range.group(1)), number(range.group(2)));
            }
            Matcher comparison = COMPARISON.matcher(value);
            if (!comparison.matches()) {
                return null;
            }
            long count = Long.parseLong(comparison.group(2).trim());
            String sign = comparison.group(1) == null ? "=" : comparison.group(1);
            return switch (sign) {
                case ">" -> new Condition.Stars(Math.addExact(count, 1), null);
                case ">=" -> new Condition.Stars(count, null);
                case "<" -> new Condition.Stars(null, Math.subtractExact(count, 1));
                case "<=" -> new Condition.Stars(null, count);
                default -> new Condition.Stars(count, count);
            };
        } catch (NumberFormatException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Long number(String end) {
        return end.equals("*") ? null : Long.valueOf(end.trim());
    }

    /** A year, month or day is a span: "after" it means behind its end, "before" it means ahead of its beginning. */
    private static @Nullable Condition dated(Condition.Field field, String value) {
        Matcher range = RANGE.matcher(value);
        try {
            if (range.matches()) {
                return new Condition.Dated(
                        field,
                        range.group(1).equals("*") ? null : beginning(range.group(1)),
                        range.group(2).equals("*") ? null : end(range.group(2)));
            }
            Matcher comparison = COMPARISON.matcher(value);
            if (!comparison.matches()) {
                return null;
            }
            String date = comparison.group(2);
            String sign = comparison.group(1) == null ? "=" : comparison.group(1);
            return switch (sign) {
                case ">" -> new Condition.Dated(field, end(date), null);
                case ">=" -> new Condition.Dated(field, beginning(date), null);
                case "<" -> new Condition.Dated(field, null, beginning(date));
                case "<=" -> new Condition.Dated(field, null, end(date));
                default -> new Condition.Dated(field, beginning(date), end(date));
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Instant beginning(String date) {
        return instant(first(parts(date)));
    }

    private static Instant end(String date) {
        Matcher parts = parts(date);
        LocalDate first = first(parts);
        if (parts.group(2) == null) {
            return instant(first.plusYears(1));
        }
        return instant(parts.group(3) == null ? first.plusMonths(1) : first.plusDays(1));
    }

    private static LocalDate first(Matcher parts) {
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(2) == null) {
            return Year.of(year).atDay(1);
        }
        int month = Integer.parseInt(parts.group(2));
        return parts.group(3) == null
                ? YearMonth.of(year, month).atDay(1)
                : LocalDate.of(year, month, Integer.parseInt(parts.group(3)));
    }

    private static Matcher parts(String date) {
        Matcher parts = DATE.matcher(date.trim());
        if (!parts.matches()) {
            throw new DateTimeException("Not a date: " + date);
        }
        return parts;
    }

    private static Instant instant(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
