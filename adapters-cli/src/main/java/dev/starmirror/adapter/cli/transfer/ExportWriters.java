package dev.starmirror.adapter.cli.transfer;

import dev.starmirror.adapter.cli.output.CellText;
import dev.starmirror.adapter.cli.output.Fields;
import dev.starmirror.adapter.cli.output.RepositoryFields;
import dev.starmirror.adapter.cli.output.Rows;
import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.port.StarCatalog;
import java.io.Writer;

/**
 * Makes the writer for a format.
 *
 * @param format what it writes
 * @param grouping what its headings are, where it has any
 * @param texts whether READMEs come with their texts, where the format has them
 * @param cells how values stand in the cells of a table
 */
public record ExportWriters(ExportFormat format, Grouping grouping, boolean texts, CellText cells) {
    /**
     * A writer of one export.
     *
     * @param query what is going to be written
     */
    public ExportWriter open(Writer out, StarCatalog catalog, CatalogQuery query) {
        return switch (format) {
            case JSON -> new RowExport(Rows.array(out), fields());
            case JSONL -> new RowExport(Rows.lines(out), fields());
            case CSV -> new RowExport(Rows.commas(out, fields().columns(), cells), fields());
            case MARKDOWN -> new GroupedExport(out, new MarkdownLayout(), Headings.of(grouping, catalog, query));
            case HTML -> new GroupedExport(out, new BookmarkLayout(), Headings.of(grouping, catalog, query));
        };
    }

    private Fields<RepositoryFields.WithText> fields() {
        return texts ? RepositoryFields.WITH_TEXT : RepositoryFields.WITHOUT_TEXT;
    }
}
