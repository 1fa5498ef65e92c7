package dev.starmirror.adapter.sqlite.search;

import java.text.Normalizer;

/** One word to be found in a text, whatever its case and diacritics. */
record Needle(String folded, boolean prefix, boolean cjk) {
    static Needle of(String indexed, boolean prefix) {
        String word = indexed.replace(Words.PLUS, '+').replace(Words.SHARP, '#').replace(Words.DOT, '.');
        StringBuilder folded = new StringBuilder(word.length());
        word.chars().forEach(c -> folded.append(fold((char) c)));
        return new Needle(folded.toString(), prefix, Words.isCjk(word.codePointAt(0)));
    }

    int length() {
        return folded.length();
    }

    /** Where it first stands from there on and before the end, -1 for nowhere. */
    int indexIn(String text, int from, int end) {
        char first = folded.charAt(0);
        char upper = Character.toUpperCase(first);
        int last = Math.min(end, text.length() - folded.length() + 1);
        for (int i = from; i < last; i++) {
            char c = text.charAt(i);
            boolean begins = c == first || c == upper || (c >= 0x80 && fold(c) == first);
            if (begins && standsAt(text, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether it stands just there, as a word of its own. */
    boolean standsAt(String text, int at) {
        int end = at + folded.length();
        if (end > text.length()) {
            return false;
        }
        for (int i = 0; i < folded.length(); i++) {
            if (fold(text.charAt(at + i)) != folded.charAt(i)) {
                return false;
            }
        }
        boolean begins = cjk || at == 0 || !continues(text.charAt(at - 1)) || !continues(folded.charAt(0));
        return begins && (prefix || cjk || end == text.length() || !continues(text.charAt(end)));
    }

    private static boolean continues(char c) {
        return Character.isLetterOrDigit(c);
    }

    private static char fold(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        char lower = Character.toLowerCase(c);
        boolean accented = (lower >= 0xC0 && lower < 0x250) || (lower >= 0x1E00 && lower < 0x2000);
        return accented
                ? Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD)
                        .charAt(0)
                : lower;
    }
}
