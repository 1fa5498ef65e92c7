package dev.starmirror.adapter.sqlite.search;

import java.util.List;
import java.util.Locale;
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

    private StopWords() {}

    /** The words without those that tell nothing, or all of them where nothing would be left. */
    static List<String> removed(List<String> words) {
        List<String> telling = words.stream().filter(word -> !isOne(word)).toList();
        return telling.isEmpty() ? words : telling;
    }

    static boolean isOne(String word) {
        return word.length() <= LONGEST && WORDS.contains(word.toLowerCase(Locale.ROOT));
    }
}
