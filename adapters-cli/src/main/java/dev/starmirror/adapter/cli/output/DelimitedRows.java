package dev.starmirror.adapter.cli.output;

import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as comma- or tab-separated values under a header line. Rows inside rows become columns ({@code readme_path}), lists are
 * joined with commas.
 */
final class DelimitedRows implements RowWriter {
    private final CsvGenerator csv;
    private final List<String> columns;
    private final CellText cells;

    private DelimitedRows(Writer out, List<String> columns, CsvSchema schema, CellText cells) {
        try {
            this.columns = List.copyOf(columns);
            this.cells = cells;
            // The generator forgets to quote what is empty where it quotes no more than it must.
            this.csv = CsvFactory.builder()
                    .configure(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING, cells == CellText.READABLE)
                    .configure(CsvGenerator.Feature.ALWAYS_QUOTE_EMPTY_STRINGS, cells == CellText.EXACT)
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
    static DelimitedRows commas(Writer out, List<String> columns, CellText cells) {
        return new DelimitedRows(out, columns, schema(columns).withLineSeparator("\r\n"), cells);
    }

    /** Without any quoting: tabs and line ends inside values are spaces. */
    static DelimitedRows tabs(Writer out, List<String> columns) {
        return new DelimitedRows(
                out, columns, schema(columns).withColumnSeparator('\t').withoutQuoteChar(), CellText.READABLE);
    }

    private static CsvSchema schema(List<String> columns) {
        CsvSchema.Builder schema = CsvSchema.builder();
        columns.forEach(schema::addColumn);
        return schema.build();
    }

    @Override
    public void write(Row row) {
        Map<String, @Nullable Object> values = new HashMap<>();
        flatten("", row, values);
        writeLine(column -> cells.of(values.get(column)));
    }

    @Override
    public void finish() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeLine(Function<String, @Nullable String> cell) {
        try {
            csv.writeStartObject();
            for (String column : columns) {
                String text = cell.apply(column);
                csv.writeFieldName(column);
                if (text == null) {
                    csv.writeNull();
                } else {
                    csv.writeString(text);
                }
            }
            csv.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void flatten(String prefix, Row row, Map<String, @Nullable Object> values) {
        row.fields().forEach((name, value) -> {
            if (value instanceof Row nested) {
                flatten(prefix + name + "_", nested, values);
            } else {
                values.put(prefix + name, value);
            }
        });
    }
}
