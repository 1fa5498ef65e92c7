package dev.starmirror.adapter.github.http;

import org.jspecify.annotations.Nullable;

/** Makes text from the network harmless to keep: bounded, and nothing in it that no UTF-8 file can hold. */
public final class UntrustedText {
    /** Longer than any line GitHub lets a user type today, and than the longest known from older days (64 kB). */
    private static final int MAX_FIELD = 100_000;

    private static final int MAX_LINE = 200;
    private static final char REPLACEMENT = '\uFFFD';

    private UntrustedText() {}

    /** A name to be mirrored: as it came, except for what cannot be stored, and null where it is blank. */
    public static @Nullable String field(@Nullable String text) {
        return text == null || text.isBlank() ? null : storable(text, MAX_FIELD);
    }

    /** A text to be mirrored, which GitHub keeps both empty and absent: as it came, except for what cannot be stored. */
    public static @Nullable String prose(@Nullable String text) {
        return text == null ? null : storable(text, MAX_FIELD);
    }

    /** A part of a sentence for a person: one short line. */
    public static String line(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder line = new StringBuilder(storable(text, MAX_LINE));
        for (int i = 0; i < line.length(); i++) {
            if (Character.isISOControl(line.charAt(i))) {
                line.setCharAt(i, ' ');
            }
        }
        return line.toString().strip();
    }

    /** NUL ends a text in half the world's programs, and a lone surrogate has no bytes. */
    private static String storable(String text, int max) {
        int end = Math.min(text.length(), max);
        StringBuilder kept = new StringBuilder(end);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                if (i + 1 < end) {
                    kept.append(c).append(text.charAt(++i));
                }
            } else {
                kept.append(c == 0 || Character.isSurrogate(c) ? REPLACEMENT : c);
            }
        }
        return kept.toString();
    }
}
