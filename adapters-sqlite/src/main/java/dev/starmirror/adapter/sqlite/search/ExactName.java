package dev.starmirror.adapter.sqlite.search;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was typed, taken for the whole name of a repository: {@code load css} and {@code load-css} may mean {@code loadCSS}, and
 * {@code vuejs/co*} the repositories of that owner that begin so.
 *
 * @param value its letters and digits alone, empty for a full name, of which the expression says all
 * @param expression what names that may be it begin with, in FTS5's language
 */
public record ExactName(String value, String expression) {
    /** The name that a query may be, empty where words without an owner are only begun or have characters that no name has. */
    public static Optional<ExactName> of(ParsedQuery query) {
        Optional<String> fullName = query.wanted().stream()
                .map(Term::fullName)
                .filter(Objects::nonNull)
                .findFirst();
        if (fullName.isPresent()) {
            return fullName.map(expression -> new ExactName("", expression));
        }
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
