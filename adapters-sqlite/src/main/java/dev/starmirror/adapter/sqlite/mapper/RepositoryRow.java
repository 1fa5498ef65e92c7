package dev.starmirror.adapter.sqlite.mapper;

import dev.starmirror.domain.readme.ReadmeState;
import dev.starmirror.domain.star.Fingerprint;
import dev.starmirror.domain.star.Repository;
import dev.starmirror.domain.star.Star;
import dev.starmirror.domain.star.StarStatus;
import dev.starmirror.domain.star.Trait;
import org.jspecify.annotations.Nullable;

/** A row of {@code repositories} to be written; the components are named after their columns. */
public record RepositoryRow(
        long id,
        String fullName,
        @Nullable String owner,
        String name,
        @Nullable String description,
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
        String url,
        @Nullable String homepage,
        @Nullable String defaultBranch,
        String createdAt,
        String updatedAt,
        @Nullable String pushedAt,
        String starredAt,
        String status,
        String syncStatus,
        String readmeState,
        @Nullable String readmePath,
        @Nullable String readmeOid,
        @Nullable Long readmeSize,
        String nodeId,
        String fingerprint,
        long searchRowid) {
    /** The row of an active star. */
    public static RepositoryRow of(Star star, ReadmeColumns readme, long searchRowid) {
        Repository repository = star.repository();
        return new RepositoryRow(
                repository.id().value(),
                repository.name().fullName(),
                repository.name().owner(),
                repository.name().name(),
                repository.description(),
                repository.language(),
                Texts.array(repository.topics()),
                repository.license(),
                repository.popularity().stars(),
                repository.popularity().forks(),
                repository.popularity().openIssues(),
                repository.is(Trait.ARCHIVED),
                repository.is(Trait.FORK),
                repository.is(Trait.PRIVATE),
                repository.is(Trait.TEMPLATE),
                repository.url(),
                repository.homepage(),
                repository.defaultBranch(),
                Texts.date(repository.timeline().createdAt()),
                Texts.date(repository.timeline().updatedAt()),
                Texts.dateOrNull(repository.timeline().pushedAt()),
                Texts.date(star.starredAt()),
                Texts.name(StarStatus.ACTIVE),
                syncStatus(readme.state()),
                readme.state(),
                readme.path(),
                readme.oid(),
                readme.size(),
                repository.nodeId(),
                Fingerprint.of(star).value(),
                searchRowid);
    }

    static String syncStatus(String readmeState) {
        return readmeState.equals(Texts.name(ReadmeState.PENDING)) ? "pending" : "synced";
    }
}
