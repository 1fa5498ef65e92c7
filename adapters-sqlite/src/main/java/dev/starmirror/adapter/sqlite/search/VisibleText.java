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

    private static final boolean[] WORD_PARTS =
            characters("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /** Characters of ASCII that end an address. */
    private static final boolean[] ADDRESS_ENDS = characters(" \t\r\n<>\"'()[]{}|`");

    private static final int FIRST_SYMBOL = 0x2000;

    private VisibleText() {}

    /** The visible part of a text, each piece left out replaced by a space. */
    public static String of(String source) {
        // An array is read twice as fast as a string where the code is compiled quickly, as in a sync.
        char[] text = source.toCharArray();
        StringBuilder visible = new StringBuilder(text.length);
        int shown = 0;
        int i = 0;
        while (i < text.length) {
            char c = text[i];
            int next = i + 1;
            int end = i;
            if (isWord(c)) {
                next = wordEnd(text, i);
                end = hiddenEnd(source, text, i, next);
            } else if (c == '<') {
                end = tagEnd(source, text, i);
            }
            if (end > i) {
                visible.append(text, shown, i - shown).append(' ');
                shown = end;
                next = end;
            }
            i = next;
        }
        return shown == 0
                ? source
                : visible.append(text, shown, text.length - shown).toString();
    }

    /** Where the hidden piece that begins with this word ends, or its beginning where none does. */
    private static int hiddenEnd(String source, char[] text, int start, int wordEnd) {
        if (text[start] == 'h' && (source.startsWith("http://", start) || source.startsWith("https://", start))) {
            return addressEnd(text, start);
        }
        return wordEnd - start > LONGEST_WORD ? wordEnd : start;
    }

    private static int wordEnd(char[] text, int start) {
        int end = start;
        while (end < text.length && isWord(text[end])) {
            end++;
        }
        return end;
    }

    private static boolean isWord(char c) {
        return c < WORD_PARTS.length && WORD_PARTS[c];
    }

    private static int addressEnd(char[] text, int start) {
        int end = start;
        while (end < text.length
                && text[end] < FIRST_SYMBOL
                && (text[end] >= ADDRESS_ENDS.length || !ADDRESS_ENDS[text[end]])) {
            end++;
        }
        return end;
    }

    private static int tagEnd(String source, char[] text, int start) {
        if (source.startsWith("<!--", start)) {
            int close = source.indexOf("-->", start + 4);
            return close < 0 ? start : close + 3;
        }
        int name = start + 1;
        if (name < text.length && text[name] == '/') {
            name++;
        }
        int nameEnd = wordEnd(text, name);
        if (nameEnd == name
                || nameEnd - name > 10
                || !TAGS.contains(source.substring(name, nameEnd).toLowerCase(Locale.ROOT))) {
            return start;
        }
        int close = source.indexOf('>', nameEnd);
        return close < 0 || close - start > LONGEST_TAG ? start : close + 1;
    }

    private static boolean[] characters(String some) {
        boolean[] characters = new boolean[0x80];
        some.chars().forEach(c -> characters[c] = true);
        return characters;
    }
}
