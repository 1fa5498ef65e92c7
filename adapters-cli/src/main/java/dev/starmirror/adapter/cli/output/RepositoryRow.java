package dev.starmirror.adapter.cli.output;

import dev.starmirror.domain.catalog.Hit;
import dev.starmirror.domain.catalog.MirroredStar;
import dev.starmirror.domain.catalog.Snippet;
import dev.starmirror.domain.readme.ReadmeLocation;
import dev.starmirror.domain.star.Repository;
import dev.starmirror.domain.star.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One repository in the output. The names are fixed: scripts rely on them. */
public final class RepositoryRow {
    /** The columns of comma- and tab-separated output. */
    public static final List<String> COLUMNS = List.of(
            "id",
            "node_id",
            "full_name",
            "owner",
            "name",
            "url",
            "description",
            "homepage",
            "language",
            "topics",
            "license",
            "stars",
            "forks",
            "open_issues",
            "archived",
            "fork",
            "private",
            "template",
            "default_branch",
            "created_at",
            "updated_at",
            "pushed_at",
            "starred_at",
            "status",
            "readme_path",
            "readme_oid",
            "readme_size");

    /** The same for a search. */
    public static final List<String> SEARCH_COLUMNS = plus("score", "snippet");

    /** The same for one repository with its text. */
    public static final List<String> TEXT_COLUMNS = plus("readme_text");

    private RepositoryRow() {}

    public static Row of(MirroredStar star) {
        return facts(star).with("readme", readme(star.readme()));
    }

    /** With the README's text, null where there is none. */
    public static Row withText(MirroredStar star, @Nullable String text) {
        Row readme = readme(star.readme());
        return facts(star).with("readme", readme == null ? null : readme.with("text", text));
    }

    /** With score and snippet. */
    public static Row of(Hit hit) {
        Snippet snippet = hit.snippet();
        return of(hit.star()).with("score", hit.score()).with("snippet", snippet == null ? null : snippet.text());
    }

    private static Row facts(MirroredStar mirrored) {
        Repository repository = mirrored.star().repository();
        return Row.empty()
                .with("id", repository.id().value())
                .with("node_id", repository.nodeId())
                .with("full_name", repository.name().fullName())
                .with("owner", repository.name().owner())
                .with("name", repository.name().name())
                .with("url", repository.url())
                .with("description", repository.description())
                .with("homepage", repository.homepage())
                .with("language", repository.language())
                .with("topics", repository.topics())
                .with("license", repository.license())
                .with("stars", repository.popularity().stars())
                .with("forks", repository.popularity().forks())
                .with("open_issues", repository.popularity().openIssues())
                .with("archived", repository.is(Trait.ARCHIVED))
                .with("fork", repository.is(Trait.FORK))
                .with("private", repository.is(Trait.PRIVATE))
                .with("template", repository.is(Trait.TEMPLATE))
                .with("default_branch", repository.defaultBranch())
                .with("created_at", repository.timeline().createdAt())
                .with("updated_at", repository.timeline().updatedAt())
                .with("pushed_at", repository.timeline().pushedAt())
                .with("starred_at", mirrored.star().starredAt())
                .with("status", mirrored.status().name().toLowerCase(Locale.ROOT));
    }

    private static @Nullable Row readme(@Nullable ReadmeLocation location) {
        return location == null
                ? null
                : Row.empty()
                        .with("path", location.path())
                        .with("oid", location.oid().value())
                        .with("size", location.size());
    }

    private static List<String> plus(String... more) {
        List<String> columns = new ArrayList<>(COLUMNS);
        columns.addAll(List.of(more));
        return List.copyOf(columns);
    }
}
