package dev.starmirror.adapter.cli.output;

import dev.starmirror.domain.run.RunRecord;
import dev.starmirror.domain.run.Skip;
import java.util.List;
import java.util.Locale;

/** One line of the history in the output. The names are fixed: scripts rely on them. */
public final class RunRow {
    /** The columns of comma- and tab-separated output, which leaves the reasons of what was skipped to JSON. */
    public static final List<String> COLUMNS =
            WorkFields.columns(List.of("run_id", "mode", "state", "started_at", "finished_at", "reason"), List.of());

    private RunRow() {}

    public static Row of(RunRecord run) {
        Row row = Row.empty()
                .with("run_id", run.id().value())
                .with("mode", run.mode().name().toLowerCase(Locale.ROOT))
                .with("state", run.state().name().toLowerCase(Locale.ROOT))
                .with("started_at", run.startedAt())
                .with("finished_at", run.finishedAt())
                .with("reason", run.reason());
        return WorkFields.add(row, run.tally(), run.usage())
                .with("skips", run.skipped().stream().map(RunRow::skip).toList())
                .with("metrics", run.metrics() == null ? null : MetricsOutput.row(run.metrics()));
    }

    private static Row skip(Skip skip) {
        return Row.empty().with("what", skip.what()).with("reason", skip.reason());
    }
}
