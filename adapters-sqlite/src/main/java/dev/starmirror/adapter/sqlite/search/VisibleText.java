package dev.starmirror.adapter.sqlite.search;

import java.util.Locale;
import java.util.Set;

/**
 * What a reader sees of a README: without web addresses, HTML tags and runs of encoded data, which nobody searches for and which would
 * fill a good part of the index.
 */
public final class VisibleText {
    private static final int LONGEST_WORD = 64;
    private static final int LONGEST_TAG = 2_000;
    private static final Set<String> TAGS = Set.of(
            "a",
            "abbr",
            "b",
            "blockquote",
            "br",
            "center",
            "code",
            "col",
            "dd",
            "del",
            "details",
            "div",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "font",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "i",
            "iframe",
            "img",
            "ins",
            "kbd",
            "li",
            "ol",
            "p",
            "picture",
            "pre",
            "samp",
            "small",
            "source",
            "span",
            "strong",
            "sub",
            "summary",
            "sup",
            "svg",
            "table",
            "tbody",
            "td",
            "th",
            "thead",
            "tr",
            "u",
            "ul",
            "video");

    private VisibleText() {}

    /** The visible part of a text, each piece left out replaced by a space. */
    public static String of(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        int shown = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int next = isWord(c) ? wordEnd(text, i) : i + 1;
            int end = c == '<' ? tagEnd(text, i) : isWord(c) ? hiddenEnd(text, i, next) : i;
            if (end > i) {
                visible.append(text, shown, i).append(' ');
                shown = end;
                next = end;
            }
            i = next;
        }
        return shown == 0 ? text : visible.append(text, shown, text.length()).toString();
    }

    /** Where the hidden piece that begins with this word ends, or its beginning where none does. */
    private static int hiddenEnd(String text, int start, int wordEnd) {
        if (text.startsWith("http://", start) || text.startsWith("https://", start)) {
            return addressEnd(text, start);
        }
        return wordEnd - start > LONGEST_WORD ? wordEnd : start;
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static int addressEnd(String text, int start) {
        int end = start;
        while (end < text.length()
                && " \t\r\n<>\"'()[]{}|`".indexOf(text.charAt(end)) < 0
                && text.charAt(end) < 0x2000) {
            end++;
        }
        return end;
    }

    private static int tagEnd(String text, int start) {
        if (text.startsWith("<!--", start)) {
            int close = text.indexOf("-->", start + 4);
            return close < 0 ? start : close + 3;
        }
        int name = start + 1;
        if (name < text.length() && text.charAt(name) == '/') {
            name++;
        }
        int nameEnd = wordEnd(text, name);
        if (nameEnd == name
                || nameEnd - name > 10
                || !TAGS.contains(text.substring(name, nameEnd).toLowerCase(Locale.ROOT))) {
            return start;
        }
        int close = text.indexOf('>', nameEnd);
        return close < 0 || close - start > LONGEST_TAG ? start : close + 1;
    }
}
