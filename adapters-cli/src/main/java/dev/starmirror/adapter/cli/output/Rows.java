package dev.starmirror.adapter.cli.output;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;

/** Chooses the writer for a format that machines read. */
public final class Rows {
    private Rows() {}

    /**
     * A writer for any number of rows.
     *
     * @param columns for comma- and tab-separated values
     * @throws IllegalArgumentException for {@link OutputFormat#TABLE}, whose columns each command chooses for people
     */
    public static RowWriter many(OutputFormat format, PrintWriter out, List<String> columns) {
        return switch (format) {
            case JSON -> array(out);
            case JSONL -> lines(out);
            case CSV -> commas(out, columns, CellText.READABLE);
            case TSV -> DelimitedRows.tabs(out, columns);
            case TABLE -> throw new IllegalArgumentException("A table is made by the command");
        };
    }

    /** A writer of one JSON array. */
    public static RowWriter array(Writer out) {
        return JsonRows.array(out);
    }

    /** A writer of one JSON object a line. */
    public static RowWriter lines(Writer out) {
        return JsonRows.lines(out);
    }

    /** A writer of comma-separated values. */
    public static RowWriter commas(Writer out, List<String> columns, CellText cells) {
        return DelimitedRows.commas(out, columns, cells);
    }

    /** Writes all results there are. */
    public static <T> void all(OutputFormat format, PrintWriter out, Fields<T> fields, Iterable<T> results) {
        RowWriter writer = many(format, out, fields.columns());
        results.forEach(result -> writer.write(fields.row(result)));
        writer.finish();
    }

    /** Writes the one result there is; as JSON without an array around it. */
    public static <T> void one(OutputFormat format, PrintWriter out, Fields<T> fields, T result) {
        if (format == OutputFormat.JSON) {
            object(out, fields.row(result));
        } else {
            all(format, out, fields, List.of(result));
        }
    }

    /** Writes one JSON object on a line of its own. */
    public static void object(PrintWriter out, Row row) {
        RowWriter writer = lines(out);
        writer.write(row);
        writer.finish();
    }
}
