package dev.starmirror.adapter.sqlite.search;

import dev.starmirror.domain.catalog.Snippet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds where a text matches and cuts a piece of one line around the place. Case and diacritics do not count, as in the index. Only the
 * surroundings of a match are looked at closely, so that a long README costs little more than a short one.
 */
public final class Highlighter {
    private static final int LENGTH = 160;
    private static final int BEFORE = 40;
    private static final int WINDOW_BEFORE = 200;
    private static final int WINDOW_AFTER = 1_200;
    private static final int LONGEST_LINE = 600;
    private static final int MAX_WINDOWS = 40;

    private final List<Needle> needles;

    private Highlighter(List<Needle> needles) {
        this.needles = needles;
    }

    /** Looks for these terms. */
    public static Highlighter of(List<Term> terms) {
        List<Needle> needles = new ArrayList<>();
        for (Term term : terms) {
            for (int i = 0; i < term.words().size(); i++) {
                boolean last = i == term.words().size() - 1;
                needles.add(Needle.of(term.words().get(i), last && term.prefix()));
            }
        }
        return new Highlighter(needles);
    }

    /** A piece of the text around the first place where terms stand in its visible part, empty where none does. */
    public Optional<Snippet> snippet(String text) {
        return snippet(GradualText.of(text), Integer.MAX_VALUE);
    }

    /**
     * The same, looking no further than somewhat behind a length.
     *
     * @param enough characters to be looked at, at least
     */
    public Optional<Snippet> snippet(GradualText source, int enough) {
        String text = source.more();
        String unseen = "";
        int from = 0;
        for (int window = 0; window < MAX_WINDOWS; window++) {
            int found = firstMatch(text, from);
            // What stands at the end of a beginning goes on behind it.
            while (!source.whole() && (found < 0 ? text.length() < enough : found + WINDOW_AFTER > text.length())) {
                text = source.more();
                found = firstMatch(text, from);
            }
            if (found < 0) {
                break;
            }
            int end = Math.min(text.length(), found + WINDOW_AFTER);
            String visible = VisibleText.of(text.substring(windowStart(text, found), end));
            Optional<Snippet> snippet = cut(PlainLine.of(visible));
            if (snippet.isPresent()) {
                return snippet;
            }
            unseen = unseen.isEmpty() && firstMatch(visible, 0) >= 0 ? visible : unseen;
            from = found + 1;
        }
        // Words of nothing but the targets of links are shown as they stand.
        return cut(PlainLine.withMarkup(unseen));
    }

    /** Where the line begins, so that no address, tag or link is seen from its middle; of a very long line the place somewhat ahead. */
    private static int windowStart(String text, int match) {
        int ahead = Math.max(0, match - WINDOW_BEFORE);
        int line = text.lastIndexOf('\n', ahead) + 1;
        return ahead - line <= LONGEST_LINE ? line : ahead;
    }

    /** Whether the text has everything that is looked for. */
    public boolean matchesAll(String text) {
        return needles.stream().allMatch(needle -> needle.indexIn(text, 0, text.length()) >= 0);
    }

    private int firstMatch(String text, int from) {
        int first = -1;
        for (Needle needle : needles) {
            int found = needle.indexIn(text, from, first < 0 ? text.length() : first);
            first = found < 0 ? first : found;
        }
        return first;
    }

    private Optional<Snippet> cut(String line) {
        List<Snippet.Range> matches = matches(line);
        if (matches.isEmpty()) {
            return Optional.empty();
        }
        int start = cutStart(line, densest(matches).start());
        int end = cutEnd(line, start);
        List<Snippet.Range> inside = matches.stream()
                .filter(match -> match.start() >= start && match.end() <= end)
                .map(match -> new Snippet.Range(match.start() - start, match.end() - start))
                .toList();
        return Optional.of(new Snippet(line.substring(start, end), inside));
    }

    /** The match behind which most others follow within the length of a snippet. */
    private static Snippet.Range densest(List<Snippet.Range> matches) {
        Snippet.Range best = matches.get(0);
        int most = 0;
        int end = 0;
        for (int i = 0; i < matches.size(); i++) {
            while (end < matches.size()
                    && matches.get(end).end() <= matches.get(i).start() + LENGTH - BEFORE) {
                end++;
            }
            if (end - i > most) {
                most = end - i;
                best = matches.get(i);
            }
        }
        return best;
    }

    private List<Snippet.Range> matches(String line) {
        List<Snippet.Range> matches = new ArrayList<>();
        int at = firstMatch(line, 0);
        while (at >= 0) {
            int end = at + longestMatch(line, at);
            matches.add(new Snippet.Range(at, end));
            at = firstMatch(line, end);
        }
        return matches;
    }

    private int longestMatch(String line, int at) {
        int longest = 0;
        for (Needle needle : needles) {
            if (needle.length() > longest && needle.standsAt(line, at)) {
                longest = needle.length();
            }
        }
        return longest;
    }

    /** A little ahead of the match, at the beginning of a sentence where there is one, else of a word. */
    private static int cutStart(String line, int match) {
        int start = Math.max(0, match - BEFORE);
        for (int i = start; start > 0 && i < match - 1; i++) {
            if (line.charAt(i + 1) == ' ' && ".!?".indexOf(line.charAt(i)) >= 0) {
                return i + 2;
            }
        }
        while (start > 0 && start < match && line.charAt(start - 1) != ' ') {
            start++;
        }
        return start;
    }

    private static int cutEnd(String line, int start) {
        int end = Math.min(line.length(), start + LENGTH);
        int wordEnd = end;
        while (wordEnd < line.length() && wordEnd > start + LENGTH / 2 && line.charAt(wordEnd) != ' ') {
            wordEnd--;
        }
        int cut = wordEnd > start + LENGTH / 2 ? wordEnd : end;
        return cut < line.length() && Character.isLowSurrogate(line.charAt(cut)) ? cut - 1 : cut;
    }
}
