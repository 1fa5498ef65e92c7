package dev.starmirror.adapter.sqlite.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Words that stand in nearly every English text and tell nothing of it. They are left out of the index, of which they would be a good part,
 * and of what is searched, so that phrases still match; a text of nothing else keeps them.
 */
final class StopWords {
    private static final Set<String> WORDS = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "but", "by", "can", "for", "from", "has", "have", "if", "in",
            "is", "it", "its", "of", "on", "or", "so", "that", "the", "their", "then", "there", "these", "this", "to",
            "was", "we", "will", "with", "you", "your");
    private static final int LONGEST = 5;

    /** By {@link #slot}, each in the first free place from there on; 0 stands in free ones. */
    private static final long[] TABLE = new long[256];

    static {
        for (String word : WORDS) {
            long packed = packed(word.getBytes(StandardCharsets.UTF_8), 0, word.length());
            int slot = slot(packed);
            while (TABLE[slot] != 0) {
                slot = (slot + 1) & (TABLE.length - 1);
            }
            TABLE[slot] = packed;
        }
    }

    private StopWords() {}

    /** The words without those that tell nothing, or all of them where nothing would be left. */
    static List<String> removed(List<String> words) {
        List<String> telling = words.stream().filter(word -> !isOne(word)).toList();
        return telling.isEmpty() ? words : telling;
    }

    static boolean isOne(String word) {
        byte[] text = word.getBytes(StandardCharsets.UTF_8);
        return isOne(text, 0, text.length);
    }

    /** The same for a part of a text in UTF-8. */
    static boolean isOne(byte[] text, int start, int end) {
        if (end - start > LONGEST) {
            return false;
        }
        long packed = packed(text, start, end);
        for (int slot = slot(packed); TABLE[slot] != 0; slot = (slot + 1) & (TABLE.length - 1)) {
            if (TABLE[slot] == packed) {
                return true;
            }
        }
        return false;
    }

    /** The word in small letters as one number, so that the millions of words of all READMEs need not become objects for this. */
    private static long packed(byte[] text, int start, int end) {
        // A leading one keeps words of different lengths apart.
        long packed = 1;
        for (int i = start; i < end; i++) {
            byte b = text[i];
            packed = (packed << Byte.SIZE) | (b >= 'A' && b <= 'Z' ? b | 0x20 : b & 0xFF);
        }
        return packed;
    }

    /** Multiplication by the golden ratio spreads over the upper bits, of which the uppermost eight are taken. */
    private static int slot(long packed) {
        return (int) ((packed * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - Byte.SIZE));
    }
}
