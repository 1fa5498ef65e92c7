package dev.starmirror.adapter.cli.command;

import dev.starmirror.adapter.cli.output.Fields;
import dev.starmirror.adapter.cli.output.OutputFormat;
import dev.starmirror.adapter.cli.output.RepositoryFields;
import dev.starmirror.adapter.cli.output.RepositoryTable;
import dev.starmirror.adapter.cli.output.RowWriter;
import dev.starmirror.adapter.cli.output.Rows;
import dev.starmirror.adapter.cli.output.SafeText;
import dev.starmirror.adapter.cli.program.Program;
import dev.starmirror.adapter.cli.program.Terminal;
import dev.starmirror.domain.catalog.CatalogPage;
import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Hit;
import java.util.Optional;
import java.util.function.Consumer;

/** Answers a question to the mirror in the format asked for, as a stream where all is asked for. */
final class HitPrinter {
    /** So few matches may be those of people who have misspelt the same word. */
    private static final int FEW = 2;

    private final CommandContext context;
    private final Program program;
    private long shown;

    HitPrinter(CommandContext context, Program program) {
        this.context = context;
        this.program = program;
    }

    void print(CatalogQuery query) {
        boolean more = program.display().format() == OutputFormat.TABLE ? table(query) : rows(query);
        if (query.text() != null) {
            program.statistics()
                    .unread(query.text())
                    .forEach(unread -> context.remark(
                            program,
                            SafeText.line(unread.typed()) + " is searched for as text; it is written like "
                                    + unread.example() + "."));
        }
        remark(query, more).ifPresent(remark -> context.remark(program, remark));
    }

    private Optional<String> remark(CatalogQuery query, boolean more) {
        if (more) {
            return Optional.of(
                    "There is more: --limit 0 shows all, --offset " + (query.offset() + query.limit()) + " the next.");
        }
        if (query.offset() > 0) {
            return shown == 0 ? Optional.of("There is nothing at --offset " + query.offset() + ".") : Optional.empty();
        }
        String text = query.text();
        if (text == null) {
            return shown == 0 ? Optional.of("No star matches.") : Optional.empty();
        }
        Optional<String> suggestion = shown <= FEW
                ? program.statistics().suggestion(text).map(meant -> "Did you mean '" + SafeText.line(meant) + "'?")
                : Optional.empty();
        return shown == 0
                ? Optional.of("Nothing matches."
                        + suggestion.map(meant -> " " + meant).orElse(""))
                : suggestion;
    }

    private boolean table(CatalogQuery query) {
        Terminal terminal = context.terminal();
        try (RepositoryTable table = RepositoryTable.of(
                terminal.out(),
                terminal.outStyle(program.display().color()),
                terminal.outColumns(),
                query.text() != null)) {
            return each(query, table::add);
        }
    }

    private boolean rows(CatalogQuery query) {
        Fields<Hit> fields = query.text() == null ? RepositoryFields.OF_LISTED : RepositoryFields.OF_HIT;
        RowWriter writer =
                Rows.many(program.display().format(), context.terminal().out(), fields.columns());
        boolean more = each(query, hit -> writer.write(fields.row(hit)));
        writer.finish();
        return more;
    }

    private boolean each(CatalogQuery query, Consumer<Hit> consumer) {
        Consumer<Hit> counting = hit -> {
            shown++;
            consumer.accept(hit);
        };
        if (query.limit() == 0) {
            program.catalog().each(query, counting);
            return false;
        }
        CatalogPage page = program.catalog().page(query);
        page.hits().forEach(counting);
        return page.more();
    }
}
