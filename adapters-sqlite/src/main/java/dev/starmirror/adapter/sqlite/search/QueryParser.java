package dev.starmirror.adapter.sqlite.search;

import dev.starmirror.domain.catalog.UnreadQualifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a person typed, as at GitHub: words, {@code "phrases"}, {@code begin*}, {@code -without}, and qualifiers such as
 * {@code language:rust}, {@code stars:>1000}, {@code starred:>2025-01}. Every text has a meaning: what is no qualifier is searched for.
 */
public final class QueryParser {
    /** As in "owner/name", with at least a letter or digit on both sides. */
    private static final Pattern FULL_NAME =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9-]*)/([._-]*[A-Za-z0-9][A-Za-z0-9._-]*)\\*?");

    private final String text;
    private final List<Term> wanted = new ArrayList<>();
    private final List<Term> unwanted = new ArrayList<>();
    private final Qualifiers qualifiers = new Qualifiers();
    private final List<UnreadQualifier> unread = new ArrayList<>();
    private boolean unsearchable;
    private int at;

    private QueryParser(String text) {
        this.text = text;
    }

    /** The meaning of a text. */
    public static ParsedQuery parse(String text) {
        QueryParser parser = new QueryParser(text);
        while (parser.skipSpace()) {
            parser.item();
        }
        return new ParsedQuery(
                telling(parser.wanted),
                parser.unwanted,
                parser.qualifiers.conditions(),
                parser.unsearchable && parser.wanted.isEmpty(),
                parser.unread);
    }

    /** Terms of nothing but common words are not in the index of most texts that have them, so they are asked for only alone. */
    private static List<Term> telling(List<Term> terms) {
        List<Term> telling = terms.stream()
                .filter(term -> term.prefix() || !term.words().stream().allMatch(StopWords::isOne))
                .toList();
        return telling.isEmpty() ? terms : telling;
    }

    private boolean skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    private void item() {
        int start = at;
        boolean negated =
                text.charAt(at) == '-' && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
        if (negated) {
            at++;
        }
        String key = key();
        boolean quoted = text.charAt(at) == '"';
        String value = value();
        if (key != null && qualifiers.add(key, value, negated)) {
            return;
        }
        String example = key == null ? null : Qualifiers.example(key, negated);
        if (example != null) {
            unread.add(new UnreadQualifier(text.substring(start, at), example));
        }
        boolean prefix = !quoted && value.endsWith("*");
        String literal = (key == null ? "" : key + " ") + value;
        term(literal, prefix).ifPresentOrElse((negated ? unwanted : wanted)::add, () -> unsearchable = true);
    }

    /** The name before a colon that has a value behind it. */
    private @Nullable String key() {
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean named = end > at
                && end + 1 < text.length()
                && text.charAt(end) == ':'
                && !Character.isWhitespace(text.charAt(end + 1))
                && text.charAt(end + 1) != '/';
        if (!named) {
            return null;
        }
        String key = text.substring(at, end).toLowerCase(Locale.ROOT);
        at = end + 1;
        return key;
    }

    /** A word up to the next space, or everything between quotation marks; a mark that is never closed closes at the end. */
    private String value() {
        int start = at;
        if (text.charAt(at) == '"') {
            int close = text.indexOf('"', at + 1);
            at = close < 0 ? text.length() : close + 1;
            return text.substring(start + 1, close < 0 ? text.length() : close);
        }
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private static Optional<Term> term(String literal, boolean prefix) {
        List<String> words = Words.of(literal);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String last = words.get(words.size() - 1);
        boolean symbol = words.size() == 2 && Words.isSymbolForm(last, words.get(0));
        boolean closedPair = words.size() > 1 && isSingleCjk(last);
        if (symbol) {
            // "c++" alone: the word with its symbols says it all
            return Optional.of(new Term(List.of(last), false));
        }
        if (closedPair) {
            // the last character alone is in the index only where a run of characters ends
            return Optional.of(new Term(words.subList(0, words.size() - 1), false));
        }
        List<String> telling = prefix ? words : StopWords.removed(words);
        List<String> names = new ArrayList<>();
        if (!telling.equals(words)) {
            // names keep their common words
            names.add("name : " + Term.phrase(words, false));
        }
        String fullName = fullName(literal, prefix);
        if (fullName != null) {
            names.add(fullName);
        }
        return Optional.of(new Term(telling, words, prefix || isSingleCjk(last), names, fullName));
    }

    /** The owner of a full name stands in a column of its own. */
    private static @Nullable String fullName(String literal, boolean prefix) {
        Matcher fullName = FULL_NAME.matcher(literal);
        if (!fullName.matches()) {
            return null;
        }
        String owner = Term.phrase(List.of(Facet.OWNER.word(fullName.group(1))), false);
        return "(" + owner + " AND name : " + Term.phrase(Words.of(fullName.group(2)), prefix) + ")";
    }

    private static boolean isSingleCjk(String word) {
        return word.codePointCount(0, word.length()) == 1 && Words.isCjk(word.codePointAt(0));
    }
}
