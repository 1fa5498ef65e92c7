package dev.starmirror.adapter.cli.output;

import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as comma- or tab-separated values under a header line. Rows inside rows become columns ({@code readme_path}), lists are
 * joined with commas. Text that a spreadsheet would run as a formula is preceded by an apostrophe.
 */
final class DelimitedRows implements RowWriter {
    private final CsvGenerator csv;
    private final List<String> columns;

    private DelimitedRows(Writer out, List<String> columns, CsvSchema schema) {
        try {
            this.columns = List.copyOf(columns);
            this.csv = CsvFactory.builder()
                    .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
                    .build()
                    .createGenerator(out);
            csv.setSchema(schema);
            // The generator's own header would come with the first row only, and an empty answer has none.
            writeLine(column -> column);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As in RFC 4180. */
    static DelimitedRows commas(Writer out, List<String> columns) {
        return new DelimitedRows(out, columns, schema(columns).withLineSeparator("\r\n"));
    }

    /** Without any quoting: tabs and line ends inside values are spaces. */
    static DelimitedRows tabs(Writer out, List<String> columns) {
        return new DelimitedRows(
                out, columns, schema(columns).withColumnSeparator('\t').withoutQuoteChar());
    }

    private static CsvSchema schema(List<String> columns) {
        CsvSchema.Builder schema = CsvSchema.builder();
        columns.forEach(schema::addColumn);
        return schema.build();
    }

    @Override
    public void write(Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        flatten("", row, cells);
        writeLine(column -> cells.getOrDefault(column, ""));
    }

    @Override
    public void finish() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeLine(UnaryOperator<String> cell) {
        try {
            csv.writeStartObject();
            for (String column : columns) {
                csv.writeStringField(column, cell.apply(column));
            }
            csv.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void flatten(String prefix, Row row, Map<String, String> cells) {
        row.fields().forEach((name, value) -> {
            if (value instanceof Row nested) {
                flatten(prefix + name + "_", nested, cells);
            } else {
                cells.put(prefix + name, cell(value));
            }
        });
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof Instant instant) {
            return Timestamps.full(instant);
        }
        if (value instanceof List<?> list) {
            return neutral(list.stream().map(DelimitedRows::cell).collect(Collectors.joining(",")));
        }
        return neutral(SafeText.line(value.toString()));
    }

    private static String neutral(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
