package dev.starmirror.adapter.cli.output;

import java.util.regex.Pattern;

/**
 * Makes text from elsewhere harmless for a terminal: escape sequences, control characters and characters that reorder a line are
 * dropped, so that nothing a repository says can move the cursor, change the title or disguise what stands on the screen.
 */
public final class SafeText {
    /** CSI, OSC/DCS/PM/APC/SOS strings and two-character escapes, with ESC or in their one-character forms. */
    private static final Pattern ESCAPE_SEQUENCE = Pattern.compile("(?:\\x1b\\[|\\x9b)[0-?]*[ -/]*[@-~]"
            + "|(?:\\x1b[PX\\]^_]|[\\x90\\x98\\x9d-\\x9f])[^\\x07\\x1b\\x9c]*(?:\\x07|\\x1b\\\\|\\x9c)?"
            + "|\\x1b[ -/]*[0-~]?");

    private SafeText() {}

    /** On one line: line ends and tabs become single spaces, and spaces at both ends go. */
    public static String line(String text) {
        if (isPlain(text)) {
            return text.strip();
        }
        return clean(text, false).strip().replaceAll(" {2,}", " ");
    }

    /** With its line ends (as {@code \n}) and tabs. */
    public static String block(String text) {
        return clean(text, true);
    }

    private static boolean isPlain(String text) {
        return text.codePoints().noneMatch(SafeText::isUnsafe) && !text.contains("  ");
    }

    private static String clean(String text, boolean keepLines) {
        String withoutSequences =
                text.indexOf('\u001b') < 0 && text.codePoints().noneMatch(c -> c >= 0x80 && c <= 0x9f)
                        ? text
                        : ESCAPE_SEQUENCE.matcher(text).replaceAll("");
        StringBuilder clean = new StringBuilder(withoutSequences.length());
        withoutSequences.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            if (c == '\n' || c == '\t') {
                clean.append(keepLines ? (char) c : ' ');
            } else if (!isUnsafe(c)) {
                clean.appendCodePoint(c);
            } else if (c == 0x2028 || c == 0x2029) {
                clean.append(keepLines ? '\n' : ' ');
            }
        });
        return clean.toString();
    }

    /** Controls, unpaired surrogates, line and paragraph separators, and the marks that turn the direction of a line. */
    private static boolean isUnsafe(int c) {
        return Character.getType(c) == Character.CONTROL
                || (c >= 0xd800 && c <= 0xdfff)
                || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200e
                || c == 0x200f
                || c == 0x061c;
    }
}
