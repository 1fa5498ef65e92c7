package dev.starmirror.adapter.cli.transfer;

import dev.starmirror.adapter.cli.transfer.Layout.Section;
import dev.starmirror.domain.catalog.MirroredStar;
import dev.starmirror.domain.star.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An export under headings from A to Z, each repository under one of them, in the order in which they came. */
final class GroupedExport implements ExportWriter {
    private final Writer out;
    private final Layout layout;
    private final Function<Repository, String> heading;
    private final GroupedText texts;
    private long leftOut;

    GroupedExport(Writer out, Layout layout, Function<Repository, String> heading) {
        this.out = out;
        this.layout = layout;
        this.heading = heading;
        try {
            this.texts = GroupedText.create();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(MirroredStar star, @Nullable String text) {
        Optional<String> entry = layout.entry(star);
        if (entry.isEmpty()) {
            leftOut++;
            return;
        }
        try {
            texts.append(heading.apply(star.star().repository()), entry.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void finish() {
        List<Section> sections = texts.sizes().entrySet().stream()
                .map(group -> new Section(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing(
                                (Section section) -> section.heading().equals(Headings.OTHER))
                        .thenComparing(Section::heading, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Section::heading))
                .toList();
        try {
            out.write(layout.beginning(sections));
            for (Section section : sections) {
                out.write(layout.sectionBeginning(section));
                texts.copy(section.heading(), out);
                out.write(layout.sectionEnd());
            }
            out.write(layout.end());
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long leftOut() {
        return leftOut;
    }

    @Override
    public void close() {
        try {
            texts.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
