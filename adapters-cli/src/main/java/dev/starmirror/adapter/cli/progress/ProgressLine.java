package dev.starmirror.adapter.cli.progress;

import dev.starmirror.adapter.cli.output.Figures;
import dev.starmirror.domain.run.SyncEvent;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The state of a run in one line. */
final class ProgressLine {
    /** What a line can say, from left to right. */
    private enum Part {
        COUNT,
        SHARE,
        READMES,
        RATE,
        ETA,
        QUOTA
    }

    /** What is left out, one after the other, where all of it does not fit. */
    private static final List<Part> EXPENDABLE = List.of(Part.READMES, Part.RATE, Part.QUOTA, Part.SHARE);

    private ProgressLine() {}

    /** @param columns the room there is; what is more than the shortest line is for the caller to cut */
    static String render(ProgressState state, Instant now, int columns) {
        return state.waiting().map(ProgressLine::waiting).orElseGet(() -> working(state, now, columns));
    }

    private static String waiting(SyncEvent.Waiting waiting) {
        return "waiting " + Figures.clock(waiting.remaining()) + ": " + waiting.reason();
    }

    private static String working(ProgressState state, Instant now, int columns) {
        Map<Part, String> parts = parts(state, now);
        for (Part part : EXPENDABLE) {
            if (line(parts).length() > columns) {
                parts.remove(part);
            }
        }
        return line(parts);
    }

    private static String line(Map<Part, String> parts) {
        return String.join(" · ", parts.values());
    }

    private static Map<Part, String> parts(ProgressState state, Instant now) {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        long listed = state.tally().listed();
        parts.put(
                Part.COUNT,
                state.expected()
                        .map(total -> Figures.count(listed) + " of " + Figures.count(total, "star", "stars"))
                        .orElse(Figures.count(listed, "star", "stars")));
        state.share().ifPresent(share -> parts.put(Part.SHARE, Math.round(Math.floor(share * 100)) + " %"));
        if (state.readmesFetched() > 0) {
            parts.put(Part.READMES, Figures.count(state.readmesFetched(), "README", "READMEs"));
        }
        double rate = state.rate(now);
        if (rate > 0) {
            parts.put(Part.RATE, String.format(Locale.ROOT, "%,.0f/s", rate));
        }
        state.remaining(now).ifPresent(left -> parts.put(Part.ETA, "ETA " + Figures.clock(left)));
        state.limit()
                .ifPresent(limit -> parts.put(
                        Part.QUOTA,
                        "quota " + Figures.count(limit.remaining()) + " of " + Figures.count(limit.limit())));
        return parts;
    }
}
