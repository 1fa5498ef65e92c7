package dev.starmirror.adapter.cli.transfer;

import dev.starmirror.adapter.cli.output.RepositoryRow;
import dev.starmirror.adapter.cli.output.RowWriter;
import dev.starmirror.domain.catalog.MirroredStar;
import org.jspecify.annotations.Nullable;

/** An export in one of the formats that tell everything. */
final class RowExport implements ExportWriter {
    private final RowWriter rows;
    private final boolean texts;

    /** @param texts whether READMEs come with their texts */
    RowExport(RowWriter rows, boolean texts) {
        this.rows = rows;
        this.texts = texts;
    }

    @Override
    public void write(MirroredStar star, @Nullable String text) {
        rows.write(texts ? RepositoryRow.withText(star, text) : RepositoryRow.of(star));
    }

    @Override
    public void finish() {
        rows.finish();
    }
}
