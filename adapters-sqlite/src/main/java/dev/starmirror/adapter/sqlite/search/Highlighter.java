package dev.starmirror.adapter.sqlite.search;

import dev.starmirror.domain.catalog.Snippet;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds where a text matches and cuts a piece of one line around the place. Case and diacritics do not count, as in the index. */
public final class Highlighter {
    private static final int LENGTH = 160;
    private static final int BEFORE = 40;

    private final List<Needle> needles;

    private record Needle(String text, boolean prefix) {}

    private Highlighter(List<Needle> needles) {
        this.needles = needles;
    }

    /** Looks for these terms. */
    public static Highlighter of(List<Term> terms) {
        List<Needle> needles = new ArrayList<>();
        for (Term term : terms) {
            for (int i = 0; i < term.words().size(); i++) {
                boolean last = i == term.words().size() - 1;
                String word = term.words()
                        .get(i)
                        .replace(Words.PLUS, '+')
                        .replace(Words.SHARP, '#')
                        .replace(Words.DOT, '.');
                needles.add(new Needle(folded(word), (last && term.prefix()) || Words.isCjk(word.codePointAt(0))));
            }
        }
        return new Highlighter(needles);
    }

    /** A piece of the text around the place where most of the terms stand together, empty where none of them stands in it. */
    public Optional<Snippet> snippet(String text) {
        String line = oneLine(text);
        String folded = folded(line);
        List<Snippet.Range> matches = matches(folded);
        if (matches.isEmpty()) {
            return Optional.empty();
        }
        int start = cutStart(line, best(folded, matches).start());
        int end = cutEnd(line, start);
        List<Snippet.Range> inside = matches.stream()
                .filter(match -> match.start() >= start && match.end() <= end)
                .map(match -> new Snippet.Range(match.start() - start, match.end() - start))
                .toList();
        return Optional.of(new Snippet(line.substring(start, end), inside));
    }

    private static Snippet.Range best(String folded, List<Snippet.Range> matches) {
        Snippet.Range best = matches.get(0);
        long most = 0;
        for (int i = 0; i < matches.size(); i++) {
            int end = matches.get(i).start() + LENGTH - BEFORE;
            long different = matches.subList(i, matches.size()).stream()
                    .takeWhile(match -> match.end() <= end)
                    .map(match -> folded.substring(match.start(), match.end()))
                    .distinct()
                    .count();
            if (different > most) {
                most = different;
                best = matches.get(i);
            }
        }
        return best;
    }

    private List<Snippet.Range> matches(String folded) {
        List<Snippet.Range> matches = new ArrayList<>();
        int at = 0;
        while (at < folded.length() && matches.size() < 1_000) {
            int length = longestMatch(folded, at);
            if (length > 0) {
                matches.add(new Snippet.Range(at, at + length));
                at += length;
            } else {
                at++;
            }
        }
        return matches;
    }

    private int longestMatch(String folded, int at) {
        int longest = 0;
        for (Needle needle : needles) {
            int end = at + needle.text().length();
            if (needle.text().length() > longest
                    && folded.startsWith(needle.text(), at)
                    && standsAlone(folded, at, end, needle)) {
                longest = needle.text().length();
            }
        }
        return longest;
    }

    private static boolean standsAlone(String folded, int start, int end, Needle needle) {
        boolean cjk = Words.isCjk(needle.text().codePointAt(0));
        boolean begins = cjk
                || start == 0
                || !Character.isLetterOrDigit(folded.charAt(start - 1))
                || !Character.isLetterOrDigit(needle.text().charAt(0));
        boolean ends = needle.prefix() || end == folded.length() || !Character.isLetterOrDigit(folded.charAt(end));
        return begins && ends;
    }

    private static int cutStart(String line, int match) {
        int start = Math.max(0, match - BEFORE);
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

    /** Every run of spaces, line breaks and control characters becomes one space. */
    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), 4_096));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c)
                    || Character.getType(c) == Character.CONTROL
                    || Character.getType(c) == Character.FORMAT;
            if (!blank) {
                line.append(c);
            } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().stripTrailing();
    }

    /** Lower case without diacritics, each character at its own place. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.toLowerCase(Locale.ROOT));
        if (folded.length() != text.length()) {
            folded = new StringBuilder(text);
        }
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c >= 0x80 && !Character.isSurrogate(c) && !Words.isCjk(c)) {
                folded.setCharAt(
                        i,
                        Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                                .charAt(0));
            }
        }
        return folded.toString();
    }
}
