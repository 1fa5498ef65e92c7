package dev.starmirror.adapter.sqlite.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that must stand together, in this order.
 *
 * @param words as the index has them in texts, at least one
 * @param spoken the same with common words, as the index has them in names
 * @param prefix whether the last one is only the beginning of a word
 * @param alternatives what fulfils the term as well, in FTS5's language: the ways in which names are in the index
 * @param fullName the one of them that an owner with a name fulfils, null where the term is no full name
 */
public record Term(
        List<String> words,
        List<String> spoken,
        boolean prefix,
        List<String> alternatives,
        @Nullable String fullName) {
    public Term {
        words = List.copyOf(words);
        spoken = List.copyOf(spoken);
        alternatives = List.copyOf(alternatives);
    }

    /** A term that only its words fulfil. */
    Term(List<String> words, boolean prefix) {
        this(words, words, prefix, List.of(), null);
    }

    /** The term in FTS5's language. Words hold no quotation marks, so nothing in them can end the quotation. */
    public String expression() {
        String phrase = phrase(words, prefix);
        return alternatives.isEmpty() ? phrase : "(" + phrase + " OR " + String.join(" OR ", alternatives) + ")";
    }

    /** Words that stand together, in FTS5's language. */
    static String phrase(List<String> words, boolean prefix) {
        return '"' + String.join(" ", words) + '"' + (prefix ? " *" : "");
    }

    /** The same words, without alternatives, with a whole one in the place of the beginning. */
    public Term completedBy(String word) {
        List<String> completed = new ArrayList<>(words.subList(0, words.size() - 1));
        completed.add(word);
        return new Term(completed, false);
    }
}
