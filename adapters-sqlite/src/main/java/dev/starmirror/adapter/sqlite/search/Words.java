package dev.starmirror.adapter.sqlite.search;

import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into the words of the search index, for what is indexed and for what is searched alike, so that both always agree. SQLite's
 * own tokenizer then only folds case and diacritics:
 *
 * <ul>
 *   <li>Runs of Chinese, Japanese and Korean characters become overlapping pairs, closed by their last character alone, so that any
 *       two characters that stand together are found, and a single one is the beginning of a word.
 *   <li>{@code c++}, {@code c#} and {@code .net} become words of their own beside {@code c} and {@code net}: the symbols are written as
 *       characters for private use, which the tokenizer takes for letters.
 *   <li>Everything else that is no letter, digit or mark separates words.
 * </ul>
 */
public final class Words {
    static final char PLUS = '\uE00B';
    static final char SHARP = '\uE00C';
    static final char DOT = '\uE00D';
    private static final int ASCII = 0x80;
    private static final int FIRST_CJK = 0x1100;
    private static final int LONG_VOWEL_MARK = 0x30FC;
    private static final int LONGEST_SYMBOL_NAME = 12;
    private static final int LONGEST_BEFORE_NET = 3;
    private static final String NET = "net";
    private static final boolean[] ASCII_WORD_PARTS = asciiWordParts();

    private Words() {}

    /** The text as the index takes it: words parted by single spaces, without those that stand in every text. */
    public static String indexed(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return new String(indexed(utf8, false), StandardCharsets.UTF_8);
    }

    /** What a reader sees of a README as the index takes it, both in UTF-8. */
    public static byte[] indexed(byte[] readme) {
        return indexed(readme, true);
    }

    private static byte[] indexed(byte[] text, boolean visible) {
        IndexedText indexed = new IndexedText(text.length);
        each(text, visible, indexed);
        if (indexed.isEmpty()) {
            each(text, visible, indexed::append);
        }
        return indexed.toBytes();
    }

    /** The words of a text in order. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>(text.length() / 6 + 1);
        each(
                text.getBytes(StandardCharsets.UTF_8),
                false,
                (source, start, end) -> words.add(new String(source, start, end - start, StandardCharsets.UTF_8)));
        return words;
    }

    /** @param visible whether hidden pieces are passed over */
    private static void each(byte[] text, boolean visible, Sink words) {
        int i = 0;
        while (i < text.length) {
            byte b = text[i];
            if (b >= 0) {
                if (isAsciiWordPart(b)) {
                    i = addWord(text, i, visible, words);
                } else {
                    i = visible && b == '<' ? Math.max(i + 1, HiddenText.endOfTag(text, i)) : i + 1;
                }
                continue;
            }
            int codePoint = Utf8.codePointAt(text, i);
            if (isCjk(codePoint)) {
                i = addPairs(text, i, words);
            } else if (isWordPart(codePoint)) {
                i = addWord(text, i, visible, words);
            } else {
                i = Utf8.next(text, i);
            }
        }
    }

    /** Whether the character belongs to a script that is written without spaces, or in which parts of words are searched for. */
    static boolean isCjk(int codePoint) {
        if (codePoint < FIRST_CJK || !Character.isLetter(codePoint)) {
            return false;
        }
        if (codePoint == LONG_VOWEL_MARK) {
            return true;
        }
        return switch (UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
            default -> false;
        };
    }

    /** Whether the word is the plain one with its symbols. */
    static boolean isSymbolForm(String word, String plain) {
        return word.startsWith(plain)
                && word.length() > plain.length()
                && (word.charAt(plain.length()) == PLUS || word.charAt(plain.length()) == SHARP);
    }

    private static boolean isWordPart(int codePoint) {
        if (codePoint < ASCII) {
            return isAsciiWordPart(codePoint);
        }
        return switch (Character.getType(codePoint)) {
            case Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> false;
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> Character.isLetterOrDigit(codePoint) && !isCjk(codePoint);
        };
    }

    private static boolean isAsciiWordPart(int c) {
        return ASCII_WORD_PARTS[c];
    }

    private static int addPairs(byte[] text, int start, Sink words) {
        int first = start;
        while (true) {
            int second = Utf8.next(text, first);
            if (second >= text.length || !isCjk(Utf8.codePointAt(text, second))) {
                words.add(text, first, second);
                return second;
            }
            words.add(text, first, Utf8.next(text, second));
            first = second;
        }
    }

    private static int addWord(byte[] text, int start, boolean visible, Sink words) {
        int end = wordEnd(text, start);
        if (visible) {
            int hidden = HiddenText.endOfWord(text, start, end);
            if (hidden > start) {
                return hidden;
            }
        }
        if (hasLeadingDot(text, start, end)) {
            words.add(DOT + string(text, start, end));
        }
        words.add(text, start, end);
        int symbols = symbolsEnd(text, end);
        if (symbols > end && end - start <= LONGEST_SYMBOL_NAME) {
            words.add(string(text, start, symbols).replace('+', PLUS).replace('#', SHARP));
        }
        return symbols;
    }

    private static String string(byte[] text, int start, int end) {
        return new String(text, start, end - start, StandardCharsets.UTF_8);
    }

    private static int wordEnd(byte[] text, int start) {
        int end = start;
        while (end < text.length) {
            byte b = text[end];
            if (b >= 0) {
                if (!isAsciiWordPart(b)) {
                    return end;
                }
                end++;
            } else if (isWordPart(Utf8.codePointAt(text, end))) {
                end = Utf8.next(text, end);
            } else {
                return end;
            }
        }
        return end;
    }

    /** As in ".NET" and "ASP.NET", and not as in "example.net". */
    private static boolean hasLeadingDot(byte[] text, int start, int end) {
        if (end - start != NET.length() || start == 0 || text[start - 1] != '.' || !isNet(text, start)) {
            return false;
        }
        int before = start - 1;
        for (int letters = 0; letters <= LONGEST_BEFORE_NET; letters++) {
            if (before == 0) {
                return true;
            }
            before = Utf8.previous(text, before);
            if (!Character.isLetterOrDigit(Utf8.codePointAt(text, before))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNet(byte[] text, int start) {
        return NET.equalsIgnoreCase(string(text, start, start + NET.length()));
    }

    /** Behind "++" or "#", or a single "+" that is not a sum, where such symbols end a word. */
    private static int symbolsEnd(byte[] text, int start) {
        int end = start;
        while (end < text.length && (text[end] == '+' || text[end] == '#') && end - start < 2) {
            end++;
        }
        if (end == start) {
            return start;
        }
        boolean goesOn = end < text.length && isWordPart(Utf8.codePointAt(text, end));
        boolean single = end - start == 1 && text[start] == '+';
        return goesOn || single ? start : end;
    }

    private static boolean[] asciiWordParts() {
        boolean[] parts = new boolean[ASCII];
        for (char c = 0; c < ASCII; c++) {
            parts[c] = Character.isLetterOrDigit(c);
        }
        return parts;
    }

    /** Takes words as parts of a text in UTF-8, so that a text need not be cut into as many strings. */
    @FunctionalInterface
    interface Sink {
        void add(byte[] source, int start, int end);

        default void add(String word) {
            byte[] text = word.getBytes(StandardCharsets.UTF_8);
            add(text, 0, text.length);
        }
    }
}
