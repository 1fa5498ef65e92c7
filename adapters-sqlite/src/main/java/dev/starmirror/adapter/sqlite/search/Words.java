package dev.starmirror.adapter.sqlite.search;

import java.lang.Character.UnicodeScript;
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
    private static final String NET = "net";

    private Words() {}

    /** The text as the index takes it: words parted by single spaces, without those that stand in every text. */
    public static String indexed(String text) {
        IndexedText indexed = new IndexedText(text.length());
        each(text, indexed);
        return indexed.isEmpty() ? String.join(" ", of(text)) : indexed.toString();
    }

    /** The words of a text in order. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>(text.length() / 6 + 1);
        each(text, (source, start, end) -> words.add(source.substring(start, end)));
        return words;
    }

    private static void each(String text, Sink words) {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c < ASCII && !isAsciiWordPart(c)) {
                i++;
                continue;
            }
            int codePoint = text.codePointAt(i);
            if (isCjk(codePoint)) {
                i = addPairs(text, i, words);
            } else if (isWordPart(codePoint)) {
                i = addWord(text, i, words);
            } else {
                i += Character.charCount(codePoint);
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
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static int addPairs(String text, int start, Sink words) {
        int first = start;
        while (true) {
            int second = first + Character.charCount(text.codePointAt(first));
            if (second >= text.length() || !isCjk(text.codePointAt(second))) {
                words.add(text, first, second);
                return second;
            }
            words.add(text, first, second + Character.charCount(text.codePointAt(second)));
            first = second;
        }
    }

    private static int addWord(String text, int start, Sink words) {
        int end = wordEnd(text, start);
        if (hasLeadingDot(text, start, end)) {
            words.add(DOT + text.substring(start, end));
        }
        words.add(text, start, end);
        int symbols = symbolsEnd(text, end);
        if (symbols > end && end - start <= LONGEST_SYMBOL_NAME) {
            words.add(text.substring(start, symbols).replace('+', PLUS).replace('#', SHARP));
        }
        return symbols;
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (c < ASCII) {
                if (!isAsciiWordPart(c)) {
                    return end;
                }
                end++;
            } else if (isWordPart(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            } else {
                return end;
            }
        }
        return end;
    }

    /** As in ".NET" and "ASP.NET", and not as in "example.net". */
    private static boolean hasLeadingDot(String text, int start, int end) {
        boolean isNet = end - start == NET.length() && text.regionMatches(true, start, NET, 0, NET.length());
        if (!isNet || start == 0 || text.charAt(start - 1) != '.') {
            return false;
        }
        int before = start - 1;
        while (before > 0 && Character.isLetterOrDigit(text.charAt(before - 1))) {
            before--;
        }
        return start - 1 - before <= 3;
    }

    /** Behind "++" or "#", or a single "+" that is not a sum, where such symbols end a word. */
    private static int symbolsEnd(String text, int start) {
        int end = start;
        while (end < text.length() && (text.charAt(end) == '+' || text.charAt(end) == '#') && end - start < 2) {
            end++;
        }
        boolean goesOn = end < text.length() && isWordPart(text.codePointAt(end));
        boolean single = end - start == 1 && text.charAt(start) == '+';
        return goesOn || single ? start : end;
    }

    /** Takes words as parts of a text, so that a text need not be cut into as many strings. */
    @FunctionalInterface
    interface Sink {
        void add(String source, int start, int end);

        default void add(String word) {
            add(word, 0, word.length());
        }
    }
}
