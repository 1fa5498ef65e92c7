package dev.starmirror.adapter.cli.output;

import dev.starmirror.domain.catalog.Snippet;
import java.util.ArrayList;
import java.util.List;

/** A snippet on one line of a terminal, its first match in sight. */
final class SnippetLine {
    private SnippetLine() {}

    /** @param columns the room there is, zero or less for any */
    static String render(Snippet snippet, int columns, Style style) {
        String text = SafeText.line(snippet.text());
        List<Snippet.Range> ranges = text.equals(snippet.text()) ? snippet.highlights() : List.of();
        int start = 0;
        if (columns > 0 && !ranges.isEmpty()) {
            start = firstVisible(text, ranges.get(0), columns);
        }
        String head = start > 0 ? "…" : "";
        String tail = "";
        int end = text.length();
        if (columns > 0 && DisplayWidth.of(text.substring(start)) > columns - head.length()) {
            tail = "…";
            end = start + DisplayWidth.prefix(text.substring(start), columns - head.length() - 1);
        }
        return head + highlighted(text, clipped(ranges, start, end), start, end, style) + tail;
    }

    /** Where to begin so that the first match ends within the room. */
    private static int firstVisible(String text, Snippet.Range first, int columns) {
        int start = 0;
        while (start < first.start() && DisplayWidth.of(text.substring(start, first.end())) > columns - 2) {
            int space = text.indexOf(' ', start);
            start = space < 0 || space >= first.start() ? first.start() : space + 1;
        }
        return start;
    }

    private static List<Snippet.Range> clipped(List<Snippet.Range> ranges, int start, int end) {
        List<Snippet.Range> clipped = new ArrayList<>();
        for (Snippet.Range range : ranges) {
            int from = Math.max(start, range.start());
            int to = Math.min(end, range.end());
            if (from < to) {
                clipped.add(new Snippet.Range(from, to));
            }
        }
        return clipped;
    }

    private static String highlighted(String text, List<Snippet.Range> ranges, int start, int end, Style style) {
        StringBuilder line = new StringBuilder();
        int at = start;
        for (Snippet.Range range : ranges) {
            line.append(text, at, range.start()).append(style.match(text.substring(range.start(), range.end())));
            at = range.end();
        }
        return line.append(text, at, end).toString();
    }
}
