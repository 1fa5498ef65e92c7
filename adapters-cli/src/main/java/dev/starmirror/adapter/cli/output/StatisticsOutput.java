package dev.starmirror.adapter.cli.output;

import dev.starmirror.adapter.cli.output.Table.Column;
import dev.starmirror.domain.catalog.Statistics;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The mirror in numbers, in every format. The names in JSON are fixed: scripts rely on them. */
public final class StatisticsOutput {
    private static final Fields<Statistics.Count> COUNT =
            Fields.<Statistics.Count>none().and("name", Statistics.Count::name).and("stars", Statistics.Count::stars);

    private static final Fields<OfKind> LINE =
            Fields.<OfKind>none().and("kind", OfKind::kind).andThoseOf(OfKind::count, COUNT);

    private record OfKind(String kind, Statistics.Count count) {}

    private StatisticsOutput() {}

    /** A heading and a table for each kind. */
    public static void forPeople(PrintWriter out, Style style, Statistics statistics) {
        out.println(Figures.count(statistics.active(), "star", "stars") + ", "
                + Figures.count(statistics.readmes()) + " with a README, "
                + Figures.count(statistics.archived()) + " archived, "
                + Figures.count(statistics.forks(), "fork", "forks") + ", "
                + Figures.count(statistics.removed()) + " no longer starred");
        kinds(statistics).forEach((kind, counts) -> {
            if (counts.isEmpty()) {
                return;
            }
            out.println();
            try (Table table = Table.of(
                    out, style, 0, List.of(Column.number("STARS"), Column.text(kind.toUpperCase(Locale.ROOT))))) {
                counts.forEach(count -> table.line(List.of(Figures.count(count.stars()), count.name())));
            }
        });
        out.flush();
    }

    /** One JSON object, or a line for each count. */
    public static void forMachines(OutputFormat format, PrintWriter out, Statistics statistics) {
        if (format == OutputFormat.JSON || format == OutputFormat.JSONL) {
            Rows.object(out, row(statistics));
            return;
        }
        RowWriter writer = Rows.many(format, out, LINE.columns());
        kinds(statistics)
                .forEach((kind, counts) -> counts.forEach(count -> writer.write(LINE.row(new OfKind(kind, count)))));
        writer.finish();
    }

    private static Row row(Statistics statistics) {
        Row row = Row.empty()
                .with("active", statistics.active())
                .with("removed", statistics.removed())
                .with("archived", statistics.archived())
                .with("forks", statistics.forks())
                .with("readmes", statistics.readmes());
        kinds(statistics)
                .forEach((kind, counts) ->
                        row.with(kind, counts.stream().map(COUNT::row).toList()));
        return row;
    }

    private static Map<String, List<Statistics.Count>> kinds(Statistics statistics) {
        Map<String, List<Statistics.Count>> kinds = new LinkedHashMap<>();
        kinds.put("languages", statistics.languages());
        kinds.put("topics", statistics.topics());
        kinds.put("licenses", statistics.licenses());
        kinds.put("months", statistics.months());
        return kinds;
    }
}
