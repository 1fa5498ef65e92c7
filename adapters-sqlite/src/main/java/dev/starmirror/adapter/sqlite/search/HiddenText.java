package dev.starmirror.adapter.sqlite.search;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * The pieces of a README, in UTF-8, that its reader does not see: web addresses, HTML tags and runs of encoded data, which nobody
 * searches for and which would fill a good part of the index.
 */
final class HiddenText {
    private static final int LONGEST_WORD = 64;
    private static final int LONGEST_TAG = 2_000;
    private static final int LONGEST_TAG_NAME = 10;
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

    /** The first byte of the symbols and of the scripts behind them, from U+2000 on. */
    private static final int FIRST_SYMBOL = 0xE2;

    private HiddenText() {}

    /**
     * Where the hidden piece that begins with a word ends, or the beginning of the word where it begins none.
     *
     * @param end of the word
     */
    static int endOfWord(byte[] text, int start, int end) {
        if (text[start] == 'h' && (Utf8.standsAt(text, start, "http://") || Utf8.standsAt(text, start, "https://"))) {
            return addressEnd(text, start);
        }
        if (end - start <= LONGEST_WORD) {
            return start;
        }
        int run = wordEnd(text, start);
        return run - start > LONGEST_WORD ? run : start;
    }

    /** Where the tag or comment that begins with the {@code <} there ends, or its beginning where it is none. */
    static int endOfTag(byte[] text, int start) {
        if (Utf8.standsAt(text, start, "<!--")) {
            int close = indexOf(text, "-->", start + 4, text.length);
            return close < 0 ? start : close + 3;
        }
        int name = start + 1;
        if (name < text.length && text[name] == '/') {
            name++;
        }
        int nameEnd = wordEnd(text, name);
        if (nameEnd == name || nameEnd - name > LONGEST_TAG_NAME || !isTag(text, name, nameEnd)) {
            return start;
        }
        int close = indexOf(text, ">", nameEnd, Math.min(text.length, start + LONGEST_TAG + 1));
        return close < 0 ? start : close + 1;
    }

    private static boolean isTag(byte[] text, int name, int nameEnd) {
        return TAGS.contains(
                new String(text, name, nameEnd - name, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT));
    }

    private static int indexOf(byte[] text, String ascii, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Utf8.standsAt(text, i, ascii)) {
                return i;
            }
        }
        return -1;
    }

    static int wordEnd(byte[] text, int start) {
        int end = start;
        while (end < text.length && isWord(text[end])) {
            end++;
        }
        return end;
    }

    static boolean isWord(byte b) {
        return b >= 0 && WORD_PARTS[b];
    }

    private static int addressEnd(byte[] text, int start) {
        int end = start;
        while (end < text.length && (text[end] >= 0 ? !ADDRESS_ENDS[text[end]] : (text[end] & 0xFF) < FIRST_SYMBOL)) {
            end = Utf8.next(text, end);
        }
        return end;
    }

    private static boolean[] characters(String some) {
        boolean[] characters = new boolean[0x80];
        some.chars().forEach(c -> characters[c] = true);
        return characters;
    }
}
