package dev.starmirror.adapter.sqlite.mapper;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How values of the domain stand in text columns. */
public final class Texts {
    private static final int ESCAPED_BELOW = 0x20;

    private Texts() {}

    /** A date of the source: to the second, so that texts sort as instants do. */
    public static String date(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** A date of the source that may be missing. */
    public static @Nullable String dateOrNull(@Nullable Instant instant) {
        return instant == null ? null : date(instant);
    }

    /** An instant of our own clock, to its full precision. */
    public static @Nullable String instant(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /** The instant that {@link #instant} or {@link #date} wrote. */
    public static @Nullable Instant parse(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    /** The name of a constant as people write it in SQL. */
    public static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The constant that {@link #name} wrote. */
    public static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }

    /** A JSON array of numbers, to hand a list to SQL as one value. */
    public static String numbers(Collection<Long> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }

    /** A JSON array of strings. */
    public static String array(List<String> values) {
        StringBuilder json = new StringBuilder("[");
        for (String value : values) {
            json.append(json.length() > 1 ? "," : "").append('"');
            value.chars().forEach(c -> append(json, (char) c));
            json.append('"');
        }
        return json.append(']').toString();
    }

    private static void append(StringBuilder json, char c) {
        if (c == '"' || c == '\\') {
            json.append('\\').append(c);
        } else if (c < ESCAPED_BELOW) {
            json.append(String.format("\\u%04x", (int) c));
        } else {
            json.append(c);
        }
    }

    /** The strings that {@link #array} wrote; also reads what other programs write as an array of strings. */
    public static List<String> strings(String json) {
        List<String> values = new ArrayList<>();
        int open = json.indexOf('"');
        while (open >= 0) {
            StringBuilder value = new StringBuilder();
            int i = open + 1;
            while (i < json.length() && json.charAt(i) != '"') {
                i = json.charAt(i) == '\\' ? unescape(json, i + 1, value) : plain(json, i, value);
            }
            values.add(value.toString());
            open = json.indexOf('"', i + 1);
        }
        return values;
    }

    private static int plain(String json, int at, StringBuilder value) {
        value.append(json.charAt(at));
        return at + 1;
    }

    private static int unescape(String json, int at, StringBuilder value) {
        if (at >= json.length()) {
            return at;
        }
        char c = json.charAt(at);
        if (c == 'u' && at + 4 < json.length()) {
            value.append((char) Integer.parseInt(json, at + 1, at + 5, 16));
            return at + 5;
        }
        value.append(
                switch (c) {
                    case 'n' -> '\n';
                    case 't' -> '\t';
                    case 'r' -> '\r';
                    case 'b' -> '\b';
                    case 'f' -> '\f';
                    default -> c;
                });
        return at + 1;
    }
}
