package dev.starmirror.adapter.cli.output;

import dev.starmirror.domain.catalog.MirroredStar;
import dev.starmirror.domain.star.Repository;
import dev.starmirror.domain.star.StarStatus;
import dev.starmirror.domain.star.Trait;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One repository for people. Facts that there are none of are left out. */
public final class RepositoryCard {
    private static final int LABEL = 14;

    private RepositoryCard() {}

    public static void print(PrintWriter out, Style style, MirroredStar mirrored) {
        Repository repository = mirrored.star().repository();
        out.println(style.heading(SafeText.line(repository.name().fullName())));
        text(out, style, "description", repository.description());
        if (mirrored.status() != StarStatus.ACTIVE) {
            text(out, style, "status", mirrored.status().name().toLowerCase(Locale.ROOT));
        }
        text(out, style, "page", repository.url());
        text(out, style, "homepage", repository.homepage());
        text(out, style, "language", repository.language());
        text(out, style, "topics", String.join(", ", repository.topics()));
        text(out, style, "licence", repository.license());
        text(out, style, "stars", Figures.count(repository.popularity().stars()));
        text(out, style, "forks", Figures.count(repository.popularity().forks()));
        text(out, style, "traits", traits(repository));
        text(out, style, "branch", repository.defaultBranch());
        date(out, style, "starred", mirrored.star().starredAt());
        date(out, style, "created", repository.timeline().createdAt());
        date(out, style, "updated", repository.timeline().updatedAt());
        date(out, style, "pushed", repository.timeline().pushedAt());
        if (mirrored.readme() != null) {
            text(
                    out,
                    style,
                    "README",
                    mirrored.readme().path() + ", "
                            + Figures.bytes(mirrored.readme().size()));
        }
    }

    private static String traits(Repository repository) {
        return Arrays.stream(Trait.values())
                .filter(repository::is)
                .map(trait -> trait.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static void date(PrintWriter out, Style style, String label, @Nullable Instant instant) {
        text(out, style, label, instant == null ? null : Timestamps.minute(instant) + " UTC");
    }

    private static void text(PrintWriter out, Style style, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            out.println(style.faint(DisplayWidth.pad(label, LABEL)) + SafeText.line(value));
        }
    }
}
