package dev.starmirror.simulator.graphql;

import dev.starmirror.simulator.account.Star;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Opaque positions in the list of stars. One names the star it stands at, not a count, so it survives stars that come
 * and go around it, and even the removal of that star itself.
 */
final class Cursor {

    private static final Pattern PLAIN = Pattern.compile("cursor:v2:(-?\\d{1,12}):(\\d{1,10})");

    private Cursor() {}

    static String at(Star star) {
        String plain = "cursor:v2:" + star.starredAt().getEpochSecond() + ":" + star.repositoryId();
        return Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /** The position, or null when the text is no cursor. */
    static @Nullable Star parse(String cursor) {
        try {
            Matcher plain = PLAIN.matcher(new String(Base64.getDecoder().decode(cursor), StandardCharsets.US_ASCII));
            return plain.matches()
                    ? new Star(Instant.ofEpochSecond(Long.parseLong(plain.group(1))), Long.parseLong(plain.group(2)))
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
