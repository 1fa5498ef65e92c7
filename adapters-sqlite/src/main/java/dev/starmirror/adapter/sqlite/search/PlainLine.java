package dev.starmirror.adapter.sqlite.search;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * A piece of Markdown on one line, as somebody reads it: of a link its text, of an image what it shows, and no marks of headings,
 * quotations, emphasis, tables and code. What only looks like such a mark stays.
 */
final class PlainLine {
    private static final int LONGEST_TARGET = 300;
    private static final int LONGEST_HEADING = 6;

    private final String text;
    private final BitSet hidden;

    private PlainLine(String text) {
        this.text = text;
        this.hidden = new BitSet(text.length());
    }

    static String of(String text) {
        PlainLine line = new PlainLine(text);
        line.hideLinks();
        line.hideMarks();
        return line.joined();
    }

    /** The same with all of the markup. */
    static String withMarkup(String text) {
        return new PlainLine(text).joined();
    }

    /** {@code [text](target)} and {@code ![text](target)}, one within another too. */
    private void hideLinks() {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[') {
                open.push(i);
            } else if (c == ']' && !open.isEmpty()) {
                int begin = open.pop();
                int end = targetEnd(i + 1);
                if (end > 0) {
                    hidden.set(begin > 0 && text.charAt(begin - 1) == '!' ? begin - 1 : begin, begin + 1);
                    hidden.set(i, end);
                    i = end - 1;
                }
            }
        }
    }

    /** Behind the parentheses that begin there, -1 where none do. */
    private int targetEnd(int at) {
        if (at >= text.length() || text.charAt(at) != '(') {
            return -1;
        }
        int close = text.indexOf(')', at);
        int line = text.indexOf('\n', at);
        return close < 0 || close - at > LONGEST_TARGET || (line >= 0 && line < close) ? -1 : close + 1;
    }

    private void hideMarks() {
        boolean lineBegins = true;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = runEnd(i, c);
            int length = end - i;
            boolean blankFollows = end == text.length() || Character.isWhitespace(text.charAt(end));
            boolean mark = switch (c) {
                case '#' -> lineBegins && blankFollows && length <= LONGEST_HEADING;
                case '>' -> lineBegins && blankFollows;
                case '*' -> length > 1;
                case '-', '=', '`', '_' -> length > 2;
                default -> false;
            };
            if (mark) {
                hidden.set(i, end);
                hideAlignment(c, i, end);
            }
            lineBegins = c == '\n' || (lineBegins && (mark || Character.isWhitespace(c)));
            i = end;
        }
    }

    /** {@code :---:} below the head of a table. */
    private void hideAlignment(char mark, int start, int end) {
        if (mark == '-' && start > 0 && text.charAt(start - 1) == ':') {
            hidden.set(start - 1);
        }
        if (mark == '-' && end < text.length() && text.charAt(end) == ':') {
            hidden.set(end);
        }
    }

    private int runEnd(int start, char c) {
        int end = start + 1;
        while (end < text.length() && text.charAt(end) == c) {
            end++;
        }
        return end;
    }

    /** Every run of spaces, line breaks and control characters becomes one space; empty cells of a table are left out. */
    private String joined() {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = hidden.nextClearBit(0); i < text.length(); i = hidden.nextClearBit(i + 1)) {
            char c = text.charAt(i);
            if (c == '|' && line.length() > 1 && line.charAt(line.length() - 2) == '|') {
                continue;
            }
            if (!isBlank(c)) {
                line.append(c);
            } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().stripTrailing();
    }

    private static boolean isBlank(char c) {
        if (c > ' ' && c < 0x7F) {
            return false;
        }
        int type = Character.getType(c);
        return Character.isWhitespace(c) || type == Character.CONTROL || type == Character.FORMAT;
    }
}
