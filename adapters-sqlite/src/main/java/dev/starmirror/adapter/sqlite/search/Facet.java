package dev.starmirror.adapter.sqlite.search;

import java.util.Locale;

/**
 * Exact properties of a repository as words of the search index, so that the index itself can leave out what a filter forbids. They
 * begin with a character for private use, which no other word in the index has, and are equal only for equal values, case aside.
 */
public enum Facet {
    LANGUAGE('l'),
    OWNER('o'),
    TOPIC('t'),
    LICENSE('i'),
    ARCHIVED('a'),
    FORK('f');

    private static final char MARK = '\uE100';
    private static final char ESCAPE = '\uE101';

    private final char letter;

    Facet(char letter) {
        this.letter = letter;
    }

    /** The word that stands for the value, case aside. */
    public String word(String value) {
        StringBuilder word = new StringBuilder(value.length() + 2).append(MARK).append(letter);
        String folded = value.toLowerCase(Locale.ROOT);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (plain) {
                word.append(c);
            } else {
                word.append(ESCAPE).append(Integer.toHexString(c)).append(ESCAPE);
            }
        }
        return word.toString();
    }

    /** The word for a yes-or-no property that holds. */
    public String word() {
        return word("");
    }
}
