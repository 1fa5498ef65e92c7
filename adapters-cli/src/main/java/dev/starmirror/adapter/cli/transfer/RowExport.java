package dev.starmirror.adapter.cli.transfer;

import dev.starmirror.adapter.cli.output.Fields;
import dev.starmirror.adapter.cli.output.RepositoryFields.WithText;
import dev.starmirror.adapter.cli.output.RowWriter;
import dev.starmirror.domain.catalog.MirroredStar;
import org.jspecify.annotations.Nullable;

/** An export in one of the formats that tell everything. */
final class RowExport implements ExportWriter {
    private final RowWriter rows;
    private final Fields<WithText> fields;

    /** @param fields with or without the READMEs' texts */
    RowExport(RowWriter rows, Fields<WithText> fields) {
        this.rows = rows;
        this.fields = fields;
    }

    @Override
    public void write(MirroredStar star, @Nullable String text) {
        rows.write(fields.row(new WithText(star, text)));
    }

    @Override
    public void finish() {
        rows.finish();
    }
}
