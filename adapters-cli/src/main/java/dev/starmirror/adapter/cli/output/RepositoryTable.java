package dev.starmirror.adapter.cli.output;

import dev.starmirror.adapter.cli.output.Table.Column;
import dev.starmirror.domain.catalog.Hit;
import dev.starmirror.domain.catalog.Snippet;
import dev.starmirror.domain.star.Repository;
import dev.starmirror.domain.star.StarStatus;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Repositories for people: a line each, and for a search the place of the match below it. */
public final class RepositoryTable implements AutoCloseable {
    private final Table table;
    private final Style style;
    private final boolean search;

    private RepositoryTable(PrintWriter out, Style style, int columns, boolean search) {
        this.style = style;
        this.search = search;
        this.table = Table.of(
                out,
                style,
                columns,
                List.of(
                        Column.text("REPOSITORY"),
                        Column.number("STARS"),
                        Column.text("LANGUAGE"),
                        Column.text("STARRED"),
                        Column.text("DESCRIPTION")));
    }

    /**
     * An empty table.
     *
     * @param columns the width of the terminal, 0 for no bound
     * @param search whether matches are shown
     */
    public static RepositoryTable of(PrintWriter out, Style style, int columns, boolean search) {
        return new RepositoryTable(out, style, columns, search);
    }

    public void add(Hit hit) {
        Repository repository = hit.star().star().repository();
        List<String> cells = List.of(
                repository.name().fullName(),
                Figures.count(repository.popularity().stars()),
                Objects.requireNonNullElse(repository.language(), ""),
                Timestamps.day(hit.star().star().starredAt()),
                description(hit));
        Snippet snippet = search ? hit.snippet() : null;
        if (snippet == null) {
            table.line(cells);
        } else {
            table.line(cells, room -> SnippetLine.render(snippet, room, style));
        }
    }

    @Override
    public void close() {
        table.close();
    }

    private static String description(Hit hit) {
        StarStatus status = hit.star().status();
        @Nullable String description = hit.star().star().repository().description();
        String text = Objects.requireNonNullElse(description, "");
        return status == StarStatus.ACTIVE ? text : "[" + status.name().toLowerCase(Locale.ROOT) + "] " + text;
    }
}
