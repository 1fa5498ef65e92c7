package dev.starmirror.adapter.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes rows as JSON: an array with one row a line, one bare row, or one row a line with nothing around them. */
final class JsonRows implements RowWriter {
    private final JsonGenerator json;
    private final boolean array;
    private boolean empty = true;

    private JsonRows(Writer out, boolean array, String separator) {
        try {
            this.json = new JsonFactory().createGenerator(new ControlEscapingWriter(out));
            this.array = array;
            json.setPrettyPrinter(array ? new LineForEachElement() : new MinimalPrettyPrinter(separator));
            if (array) {
                json.writeStartArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All rows in one array. */
    static JsonRows array(Writer out) {
        return new JsonRows(out, true, "");
    }

    /** Each row on a line of its own. */
    static JsonRows lines(Writer out) {
        return new JsonRows(out, false, "\n");
    }

    @Override
    public void write(Row row) {
        try {
            writeRow(row);
            empty = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void finish() {
        try {
            if (array) {
                json.writeEndArray();
            }
            if (array || !empty) {
                json.writeRaw('\n');
            }
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeRow(Row row) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, @Nullable Object> field : row.fields().entrySet()) {
            json.writeFieldName(field.getKey());
            writeValue(field.getValue());
        }
        json.writeEndObject();
    }

    private void writeValue(@Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Row row) {
            writeRow(row);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                writeValue(element);
            }
            json.writeEndArray();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (value instanceof Instant instant) {
            json.writeString(Timestamps.full(instant));
        } else {
            json.writeString(value.toString());
        }
    }

    /** A new line before each element of the outermost array and before its end. */
    private static final class LineForEachElement extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1;

        @Override
        public void beforeArrayValues(JsonGenerator generator) throws IOException {
            lineIfOutermost(generator);
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator generator) throws IOException {
            generator.writeRaw(',');
            lineIfOutermost(generator);
        }

        @Override
        public void writeEndArray(JsonGenerator generator, int elements) throws IOException {
            if (elements > 0) {
                lineIfOutermost(generator);
            }
            generator.writeRaw(']');
        }

        private static void lineIfOutermost(JsonGenerator generator) throws IOException {
            if (generator.getOutputContext().inRoot()
                    || generator.getOutputContext().getParent().inRoot()) {
                generator.writeRaw('\n');
            }
        }
    }
}
