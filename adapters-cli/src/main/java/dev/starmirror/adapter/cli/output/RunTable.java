package dev.starmirror.adapter.cli.output;

import dev.starmirror.adapter.cli.output.Table.Column;
import dev.starmirror.domain.run.RunRecord;
import dev.starmirror.domain.run.SyncTally;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Past runs for people. */
public final class RunTable {
    private static final List<Column> HEADS = List.of(
            Column.number("RUN"),
            Column.text("STARTED (UTC)"),
            Column.text("MODE"),
            Column.text("STATE"),
            Column.number("TOOK"),
            Column.number("LISTED"),
            Column.number("NEW"),
            Column.number("UPDATED"),
            Column.number("REMOVED"),
            Column.number("SKIPPED"),
            Column.number("REQUESTS"),
            Column.text("REASON"));

    private RunTable() {}

    public static void print(PrintWriter out, Style style, int columns, List<RunRecord> runs) {
        try (Table table = Table.of(out, style, columns, HEADS)) {
            runs.forEach(run -> table.line(cells(run)));
        }
    }

    private static List<String> cells(RunRecord run) {
        SyncTally tally = run.tally();
        return List.of(
                run.id().toString(),
                Timestamps.minute(run.startedAt()),
                run.mode().name().toLowerCase(Locale.ROOT),
                run.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                run.finishedAt() == null ? "" : Figures.elapsed(Duration.between(run.startedAt(), run.finishedAt())),
                Figures.count(tally.listed()),
                Figures.count(tally.added()),
                Figures.count(tally.updated()),
                Figures.count(tally.removed()),
                Figures.count(tally.skipped()),
                Figures.count(run.usage().graphql() + run.usage().rest()),
                Objects.requireNonNullElse(run.reason(), ""));
    }
}
