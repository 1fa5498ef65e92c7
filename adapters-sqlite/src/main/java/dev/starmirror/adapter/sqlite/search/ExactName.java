package dev.starmirror.adapter.sqlite.search;

import java.util.List;
import java.util.Optional;

/**
 * What was typed, taken for the whole name of a repository: {@code load css} and {@code load-css} may mean {@code loadCSS}.
 *
 * @param value its letters and digits alone
 * @param expression what names that may be it begin with, in FTS5's language
 */
public record ExactName(String value, String expression) {
    /** The name that a query may be, empty where words are only begun or have characters that no name has. */
    public static Optional<ExactName> of(ParsedQuery query) {
        List<String> words =
                query.wanted().stream().flatMap(term -> term.spoken().stream()).toList();
        boolean whole = query.wanted().stream().noneMatch(Term::prefix)
                && words.stream().allMatch(word -> word.chars().allMatch(ExactName::isInNames));
        if (words.isEmpty() || !whole) {
            return Optional.empty();
        }
        String value = String.join("", words);
        String first = Term.phrase(words.subList(0, 1), false);
        return Optional.of(new ExactName(
                value, words.size() == 1 ? "name : ^ " + first : "name : (^ " + first + " OR ^ \"" + value + "\")"));
    }

    private static boolean isInNames(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
