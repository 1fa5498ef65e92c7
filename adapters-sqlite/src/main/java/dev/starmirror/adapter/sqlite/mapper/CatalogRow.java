package dev.starmirror.adapter.sqlite.mapper;

import dev.starmirror.domain.catalog.MirroredStar;
import dev.starmirror.domain.readme.BlobOid;
import dev.starmirror.domain.readme.ReadmeLocation;
import dev.starmirror.domain.star.Popularity;
import dev.starmirror.domain.star.Repository;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import dev.starmirror.domain.star.Star;
import dev.starmirror.domain.star.StarStatus;
import dev.starmirror.domain.star.Timeline;
import dev.starmirror.domain.star.Trait;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A star as it is read, with its place in the search index and the stored README's place. */
public record CatalogRow(
        long id,
        String nodeId,
        @Nullable String owner,
        String name,
        String url,
        @Nullable String description,
        @Nullable String homepage,
        @Nullable String language,
        String topics,
        @Nullable String license,
        long stars,
        long forks,
        @Nullable Long openIssues,
        boolean archived,
        boolean fork,
        boolean secret,
        boolean template,
        @Nullable String defaultBranch,
        String createdAt,
        String updatedAt,
        @Nullable String pushedAt,
        String starredAt,
        String status,
        long searchRowid,
        @Nullable String readmePath,
        @Nullable String readmeOid,
        @Nullable Long readmeSize) {
    public MirroredStar toDomain() {
        return new MirroredStar(
                new Star(repository(), Instant.parse(starredAt)),
                Texts.constant(StarStatus.class, status),
                readmePath == null || readmeOid == null || readmeSize == null
                        ? null
                        : new ReadmeLocation(readmePath, new BlobOid(readmeOid), readmeSize));
    }

    private Repository repository() {
        return new Repository(
                new RepositoryId(id),
                nodeId,
                new RepositoryName(owner, name),
                url,
                description,
                homepage,
                language,
                Texts.strings(topics),
                license,
                new Popularity(stars, forks, openIssues),
                traits(),
                defaultBranch,
                new Timeline(Instant.parse(createdAt), Instant.parse(updatedAt), Texts.parse(pushedAt)));
    }

    private Set<Trait> traits() {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        add(traits, Trait.ARCHIVED, archived);
        add(traits, Trait.FORK, fork);
        add(traits, Trait.PRIVATE, secret);
        add(traits, Trait.TEMPLATE, template);
        return traits;
    }

    private static void add(Set<Trait> traits, Trait trait, boolean holds) {
        if (holds) {
            traits.add(trait);
        }
    }
}
