package dev.starmirror.bootstrap.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Make values of texts. Each throws {@link IllegalArgumentException} with what it would accept. */
final class Readers {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");
    private static final Pattern BYTES =
            Pattern.compile("(\\d{1,12})\\s*(B|kB|MB|GB|KiB|MiB|GiB)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,2})\\s*%");
    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");
    private static final String SQLITE_URL = "jdbc:sqlite:";
    private static final String ADDRESS = "an address like https://api.github.com, without a user and a password";

    private Readers() {}

    static <T> Function<String, Optional<T>> optional(Function<String, T> reader) {
        return text -> text.isEmpty() ? Optional.empty() : Optional.of(reader.apply(text));
    }

    static Function<String, Integer> between(int least, int most) {
        return text -> {
            if (text.matches("\\d{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
                return Integer.valueOf(text);
            }
            throw new IllegalArgumentException("a whole number from " + least + " to " + most);
        };
    }

    static <E extends Enum<E>> Function<String, E> oneOf(Class<E> type) {
        E[] constants = type.getEnumConstants();
        return text -> Arrays.stream(constants)
                .filter(constant -> constant.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("one of "
                        + Arrays.stream(constants)
                                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    static Boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "on" -> true;
            case "false", "0", "no", "off" -> false;
            default -> throw new IllegalArgumentException("true or false");
        };
    }

    /** Longer than nothing. */
    static Duration positiveDuration(String text) {
        Duration duration = duration(text);
        if (duration.isZero()) {
            throw new IllegalArgumentException("longer than nothing, like 30s, 15m, 1h or 1d");
        }
        return duration;
    }

    static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a time like 500ms, 30s, 15m, 1h or 1d");
        }
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    static Function<String, Long> bytesFrom(long least) {
        return text -> {
            long bytes = bytes(text);
            if (bytes < least) {
                throw new IllegalArgumentException("at least " + (least >> 20) + " MiB");
            }
            return bytes;
        };
    }

    /** A share from 0 up to, but not including, 1. */
    static Double share(String text) {
        Matcher matcher = PERCENT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a percentage from 0% to 99%");
        }
        return Integer.parseInt(matcher.group(1)) / 100.0;
    }

    /** A share above 0 and below 1. */
    static Double positiveShare(String text) {
        double share = share(text);
        if (share == 0) {
            throw new IllegalArgumentException("a percentage from 1% to 99%");
        }
        return share;
    }

    static URI address(String text) {
        try {
            URI address = new URI(text);
            if (address.getHost() != null
                    && address.getUserInfo() == null
                    && String.valueOf(address.getScheme()).matches("https?")) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(ADDRESS, e);
        }
        throw new IllegalArgumentException(ADDRESS);
    }

    static String login(String text) {
        if (!LOGIN.matcher(text).matches()) {
            throw new IllegalArgumentException("a GitHub login: letters, digits and hyphens");
        }
        return text;
    }

    static Path database(String text) {
        String path = text.startsWith(SQLITE_URL) ? text.substring(SQLITE_URL.length()) : text;
        if (path.startsWith("jdbc:")) {
            throw new IllegalArgumentException("a file: this version stores in SQLite only");
        }
        return path(path);
    }

    static Path path(String text) {
        try {
            return Path.of(text.startsWith("~/") ? Environment.home(System.getenv()) + text.substring(1) : text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(
                    "a path that this system can have; characters other than ASCII take a locale like C.UTF-8", e);
        }
    }

    private static long bytes(String text) {
        Matcher matcher = BYTES.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a size like 64MiB or 1GB");
        }
        long factor = switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
            case "b" -> 1L;
            case "kb" -> 1_000L;
            case "mb" -> 1_000_000L;
            case "gb" -> 1_000_000_000L;
            case "kib" -> 1L << 10;
            case "mib" -> 1L << 20;
            default -> 1L << 30;
        };
        return Math.multiplyExact(Long.parseLong(matcher.group(1)), factor);
    }
}
