package dev.starmirror.adapter.sqlite.search;

import java.util.Arrays;
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

    /** Stands for every character outside of ASCII, of which no such word has one. */
    private static final int OTHER = 0xFF;

    private static final long[] PACKED = WORDS.stream()
            .mapToLong(word -> packed(word.toCharArray(), 0, word.length()))
            .sorted()
            .toArray();

    private StopWords() {}

    /** The words without those that tell nothing, or all of them where nothing would be left. */
    static List<String> removed(List<String> words) {
        List<String> telling = words.stream().filter(word -> !isOne(word)).toList();
        return telling.isEmpty() ? words : telling;
    }

    static boolean isOne(String word) {
        return isOne(word.toCharArray(), 0, word.length());
    }

    /** The same for a part of a text. */
    static boolean isOne(char[] text, int start, int end) {
        return end - start <= LONGEST && Arrays.binarySearch(PACKED, packed(text, start, end)) >= 0;
    }

    /** The word in small letters as one number, so that the millions of words of all READMEs need not become objects for this. */
    private static long packed(char[] text, int start, int end) {
        // A leading one keeps words of different lengths apart.
        long packed = 1;
        for (int i = start; i < end; i++) {
            char c = text[i];
            packed = packed << Byte.SIZE | (c >= 'A' && c <= 'Z' ? c | 0x20 : c < 0x80 ? c : OTHER);
        }
        return packed;
    }
}
