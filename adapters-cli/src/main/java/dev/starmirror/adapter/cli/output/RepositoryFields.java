package dev.starmirror.adapter.cli.output;

import dev.starmirror.domain.catalog.Hit;
import dev.starmirror.domain.catalog.MirroredStar;
import dev.starmirror.domain.catalog.Snippet;
import dev.starmirror.domain.readme.ReadmeLocation;
import dev.starmirror.domain.star.Popularity;
import dev.starmirror.domain.star.Repository;
import dev.starmirror.domain.star.Timeline;
import dev.starmirror.domain.star.Trait;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One repository in the output. The names are fixed: scripts rely on them. */
public final class RepositoryFields {
    private static final Fields<Repository> REPOSITORY = Fields.<Repository>none()
            .and("id", repository -> repository.id().value())
            .and("node_id", Repository::nodeId)
            .and("full_name", repository -> repository.name().fullName())
            .and("owner", repository -> repository.name().owner())
            .and("name", repository -> repository.name().name())
            .and("url", Repository::url)
            .and("description", Repository::description)
            .and("homepage", Repository::homepage)
            .and("language", Repository::language)
            .and("topics", Repository::topics)
            .and("license", Repository::license)
            .andThoseOf(
                    Repository::popularity,
                    Fields.<Popularity>none()
                            .and("stars", Popularity::stars)
                            .and("forks", Popularity::forks)
                            .and("open_issues", Popularity::openIssues))
            .and("archived", repository -> repository.is(Trait.ARCHIVED))
            .and("fork", repository -> repository.is(Trait.FORK))
            .and("private", repository -> repository.is(Trait.PRIVATE))
            .and("template", repository -> repository.is(Trait.TEMPLATE))
            .and("default_branch", Repository::defaultBranch)
            .andThoseOf(
                    Repository::timeline,
                    Fields.<Timeline>none()
                            .and("created_at", Timeline::createdAt)
                            .and("updated_at", Timeline::updatedAt)
                            .and("pushed_at", Timeline::pushedAt));

    private static final Fields<MirroredStar> WITHOUT_README = Fields.<MirroredStar>none()
            .andThoseOf(mirrored -> mirrored.star().repository(), REPOSITORY)
            .and("starred_at", mirrored -> mirrored.star().starredAt())
            .and("status", mirrored -> mirrored.status().name().toLowerCase(Locale.ROOT));

    private static final Fields<ReadmeLocation> README = Fields.<ReadmeLocation>none()
            .and("path", ReadmeLocation::path)
            .and("oid", readme -> readme.oid().value())
            .and("size", ReadmeLocation::size);

    private static final Fields<MirroredStar> OF_STAR = WITHOUT_README.and("readme", MirroredStar::readme, README);

    /** What a listing tells of each. */
    public static final Fields<Hit> OF_LISTED = Fields.<Hit>none().andThoseOf(Hit::star, OF_STAR);

    /** What a search tells: score and snippet too. */
    public static final Fields<Hit> OF_HIT =
            OF_LISTED.and("score", Hit::score).and("snippet", RepositoryFields::snippet);

    /** What is told with the README's text. */
    public static final Fields<WithText> WITH_TEXT = Fields.<WithText>none()
            .andThoseOf(WithText::star, WITHOUT_README)
            .and(
                    "readme",
                    WithText::readme,
                    Fields.<ReadmeText>none()
                            .andThoseOf(ReadmeText::location, README)
                            .and("text", ReadmeText::text));

    /** What is told of one without that text. */
    public static final Fields<WithText> WITHOUT_TEXT = Fields.<WithText>none().andThoseOf(WithText::star, OF_STAR);

    /**
     * A repository with its README's text.
     *
     * @param text null where there is none
     */
    public record WithText(MirroredStar star, @Nullable String text) {
        private @Nullable ReadmeText readme() {
            ReadmeLocation location = star.readme();
            return location == null ? null : new ReadmeText(location, text);
        }
    }

    private record ReadmeText(
            ReadmeLocation location, @Nullable String text) {}

    private RepositoryFields() {}

    private static @Nullable String snippet(Hit hit) {
        Snippet snippet = hit.snippet();
        return snippet == null ? null : snippet.text();
    }
}
