package dev.starmirror.adapter.cli.transfer;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.starmirror.adapter.cli.output.FormulaGuard;
import dev.starmirror.application.transfer.ExportedStar;
import dev.starmirror.application.transfer.UnusableExportException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Repositories out of a table with a header line, as {@link dev.starmirror.adapter.cli.output.CellText#EXACT} writes cells. */
final class CsvStars implements ExportReader.Stars {
    private static final Set<String> NUMBERS = Set.of("id", "stars", "forks", "open_issues", "readme_size");
    private static final Set<String> FLAGS = Set.of("archived", "fork", "private", "template");
    private static final String TOPICS = "topics";
    private final CsvParser csv;
    private boolean begun;

    private CsvStars(CsvParser csv) {
        this.csv = csv;
    }

    static CsvStars open(Reader text) throws IOException {
        CsvParser csv = CsvFactory.builder()
                .streamReadConstraints(ExportReader.BOUNDS)
                .enable(CsvParser.Feature.EMPTY_UNQUOTED_STRING_AS_NULL)
                .enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .build()
                .createParser(text);
        csv.setSchema(CsvSchema.emptySchema().withHeader());
        return new CsvStars(csv);
    }

    @Override
    public @Nullable ExportedStar next() throws IOException {
        JsonToken token = csv.nextToken();
        if (!begun) {
            begun = true;
            requireHeader();
        }
        if (token == null) {
            return null;
        }
        String name = csv.nextFieldName();
        StarFields fields = new StarFields(line());
        for (; name != null; name = csv.nextFieldName()) {
            csv.nextToken();
            fields.put(name, value(name, csv.getValueAsString()));
        }
        return fields.toStar();
    }

    private void requireHeader() {
        CsvSchema header = csv.getSchema();
        if (header.size() > 0 && (header.column("id") == null || header.column("starred_at") == null)) {
            throw new UnusableExportException(
                    1, "it is no export in JSON, JSON lines or CSV, and no other format can be imported");
        }
    }

    private static @Nullable Object value(String name, @Nullable String cell) {
        if (name.equals(TOPICS)) {
            return cell == null ? List.of() : elements(FormulaGuard.unguard(cell));
        }
        if (cell == null) {
            return null;
        }
        if (NUMBERS.contains(name)) {
            return number(cell);
        }
        if (FLAGS.contains(name)) {
            return cell.equals("true") || cell.equals("false") ? (Object) Boolean.valueOf(cell) : cell;
        }
        return FormulaGuard.unguard(cell);
    }

    /** The number, or the cell where it is none. */
    private static Object number(String cell) {
        try {
            return Long.valueOf(cell);
        } catch (NumberFormatException e) {
            return cell;
        }
    }

    /** The elements of a list: separated by commas, a backslash before what separates nothing. */
    private static List<String> elements(String cell) {
        List<String> elements = new ArrayList<>();
        StringBuilder element = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ',') {
                elements.add(element.toString());
                element.setLength(0);
            } else {
                element.append(c == '\\' && i + 1 < cell.length() ? cell.charAt(++i) : c);
            }
        }
        elements.add(element.toString());
        return elements;
    }

    @Override
    public long line() {
        return csv.currentTokenLocation().getLineNr();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
