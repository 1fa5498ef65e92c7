package dev.starmirror.adapter.cli.progress;

import dev.starmirror.adapter.cli.output.Figures;
import dev.starmirror.domain.run.SyncEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The state of a run in one line. */
final class ProgressLine {
    private ProgressLine() {}

    static String render(ProgressState state, Instant now) {
        return state.waiting().map(ProgressLine::waiting).orElseGet(() -> working(state, now));
    }

    private static String waiting(SyncEvent.Waiting waiting) {
        return "waiting " + Figures.clock(waiting.remaining()) + ": " + waiting.reason();
    }

    private static String working(ProgressState state, Instant now) {
        List<String> parts = new ArrayList<>();
        long listed = state.tally().listed();
        parts.add(state.expected()
                .map(total -> Figures.count(listed) + " of " + Figures.count(total, "star", "stars"))
                .orElse(Figures.count(listed, "star", "stars")));
        state.share().ifPresent(share -> parts.add(Math.round(Math.floor(share * 100)) + " %"));
        if (state.readmesFetched() > 0) {
            parts.add(Figures.count(state.readmesFetched(), "README", "READMEs"));
        }
        double rate = state.rate(now);
        if (rate > 0) {
            parts.add(String.format(Locale.ROOT, "%,.0f/s", rate));
        }
        state.remaining(now).ifPresent(left -> parts.add("ETA " + Figures.clock(left)));
        state.limit()
                .ifPresent(limit ->
                        parts.add("quota " + Figures.count(limit.remaining()) + " of " + Figures.count(limit.limit())));
        return String.join(" · ", parts);
    }
}
