package dev.starmirror.adapter.sqlite.search;

/**
 * Reads characters of text in UTF-8 where they stand, since READMEs are stored and indexed in it: to make strings of them would take as long
 * as to cut them into words. What is no UTF-8 reads as replacement characters and never leads beyond the text.
 */
final class Utf8 {
    private static final int REPLACEMENT = 0xFFFD;
    private static final int TWO = 0xC0;
    private static final int THREE = 0xE0;
    private static final int FOUR = 0xF0;
    private static final int CONTINUATION_BITS = 6;
    private static final int CONTINUATION = 0x3F;

    private Utf8() {}

    /** The character that begins there. */
    static int codePointAt(byte[] text, int at) {
        int lead = text[at] & 0xFF;
        if (lead < 0x80) {
            return lead;
        }
        int length = length(lead);
        if (lead < TWO || at + length > text.length) {
            return REPLACEMENT;
        }
        // A lead byte has a bit less for the character with each byte that follows, and one less for the zero behind
        // its ones.
        int codePoint = lead & (0x7F >> length);
        for (int i = 1; i < length; i++) {
            codePoint = (codePoint << CONTINUATION_BITS) | (text[at + i] & CONTINUATION);
        }
        return codePoint <= Character.MAX_CODE_POINT ? codePoint : REPLACEMENT;
    }

    /** Where the character behind the one that begins there begins. */
    static int next(byte[] text, int at) {
        return Math.min(at + length(text[at] & 0xFF), text.length);
    }

    /** Where the character that ends there begins. */
    static int previous(byte[] text, int end) {
        int start = end - 1;
        while (start > 0 && (text[start] & TWO) == 0x80) {
            start--;
        }
        return start;
    }

    /** Whether these characters of ASCII stand there. */
    static boolean standsAt(byte[] text, int at, String ascii) {
        if (at + ascii.length() > text.length) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (text[at + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int length(int lead) {
        if (lead < TWO) {
            return 1;
        }
        if (lead < THREE) {
            return 2;
        }
        return lead < FOUR ? 3 : 4;
    }
}
