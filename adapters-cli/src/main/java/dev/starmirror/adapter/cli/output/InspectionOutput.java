package dev.starmirror.adapter.cli.output;

import dev.starmirror.adapter.cli.output.Table.Column;
import dev.starmirror.domain.port.MirrorInspection.Part;
import dev.starmirror.domain.port.MirrorInspection.Report;
import dev.starmirror.domain.port.MirrorInspection.Statement;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** The storage in numbers, in every format. */
public final class InspectionOutput {
    private static final Fields<Part> PART = Fields.<Part>none()
            .and("name", Part::name)
            .and("bytes", Part::bytes)
            .and("unused_bytes", Part::unusedBytes);

    private static final Fields<Statement> STATEMENT = Fields.<Statement>none()
            .and("name", Statement::name)
            .and("executions", Statement::executions)
            .and("slowest_ms", InspectionOutput::milliseconds);

    private InspectionOutput() {}

    /**
     * One JSON object, or a line for each table and index.
     *
     * @param statements the slowest first
     */
    public static void print(
            OutputFormat format, PrintWriter out, Style style, Report report, List<Statement> statements) {
        switch (format) {
            case TABLE -> forPeople(out, style, report, statements);
            case JSON, JSONL ->
                Rows.object(
                        out,
                        row(report)
                                .with(
                                        "statements",
                                        statements.stream().map(STATEMENT::row).toList()));
            case CSV, TSV -> Rows.all(format, out, PART, report.parts());
        }
    }

    private static void forPeople(PrintWriter out, Style style, Report report, List<Statement> statements) {
        out.println(SafeText.line(report.location()) + ": " + Figures.bytes(report.bytes()) + ", of which "
                + Figures.bytes(report.freeBytes()) + " free; log " + Figures.bytes(report.logBytes()) + "; schema "
                + report.schema());
        out.println();
        try (Table parts = Table.of(
                out,
                style,
                0,
                List.of(Column.number("SIZE"), Column.number("UNUSED"), Column.text("TABLE OR INDEX")))) {
            report.parts()
                    .forEach(part -> parts.line(
                            List.of(Figures.bytes(part.bytes()), Figures.bytes(part.unusedBytes()), part.name())));
        }
        out.println();
        try (Table settings = Table.of(out, style, 0, List.of(Column.text("SETTING"), Column.text("VALUE")))) {
            report.settings().forEach((name, value) -> settings.line(List.of(name, value)));
        }
        out.println();
        try (Table slowest = Table.of(
                out,
                style,
                0,
                List.of(
                        Column.number("SLOWEST"),
                        Column.number("TIMES"),
                        Column.text("STATEMENT FOR TYPICAL QUESTIONS")))) {
            statements.forEach(statement -> slowest.line(List.of(
                    String.format(Locale.ROOT, "%.2f ms", milliseconds(statement)),
                    Figures.count(statement.executions()),
                    statement.name())));
        }
        out.flush();
    }

    private static double milliseconds(Statement statement) {
        return statement.slowest().toNanos() / 1e6;
    }

    private static Row row(Report report) {
        Row settings = Row.empty();
        report.settings().forEach(settings::with);
        return Row.empty()
                .with("location", report.location())
                .with("schema", report.schema())
                .with("bytes", report.bytes())
                .with("free_bytes", report.freeBytes())
                .with("log_bytes", report.logBytes())
                .with("parts", report.parts().stream().map(PART::row).toList())
                .with("settings", settings);
    }
}
