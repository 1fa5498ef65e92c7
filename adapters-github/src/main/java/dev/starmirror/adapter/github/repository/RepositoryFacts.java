package dev.starmirror.adapter.github.repository;

import dev.starmirror.adapter.github.http.UntrustedText;
import dev.starmirror.domain.star.Popularity;
import dev.starmirror.domain.star.Repository;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import dev.starmirror.domain.star.Timeline;
import dev.starmirror.domain.star.Trait;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A repository as either interface shows it, nothing checked yet.
 *
 * @param id 0 where it is missing
 * @param owner null where GitHub has lost it
 * @param topics with nulls and repetitions
 * @param stars and the other counts, nonsense among them
 * @param openIssues null where the interface is not asked for them
 * @param createdAt and the other dates, in ISO 8601
 */
public record RepositoryFacts(
        long id,
        @Nullable String nodeId,
        @Nullable String owner,
        @Nullable String name,
        @Nullable String url,
        @Nullable String description,
        @Nullable String homepage,
        @Nullable String language,
        List<@Nullable String> topics,
        @Nullable String license,
        long stars,
        long forks,
        @Nullable Long openIssues,
        boolean archived,
        boolean fork,
        boolean secret,
        boolean template,
        @Nullable String defaultBranch,
        @Nullable String createdAt,
        @Nullable String updatedAt,
        @Nullable String pushedAt) {
    /** The account GitHub shows in place of those that were deleted. */
    private static final String GHOST = "ghost";

    /** The repository, or empty where what identifies it or dates it is missing or makes no sense. */
    public Optional<Repository> toDomain() {
        Optional<RepositoryName> known = name(owner, name);
        if (id < 1 || known.isEmpty() || createdAt == null || updatedAt == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Repository(
                    new RepositoryId(id),
                    nodeId == null ? "" : nodeId,
                    known.get(),
                    UntrustedText.line(url),
                    UntrustedText.prose(description),
                    UntrustedText.prose(homepage),
                    UntrustedText.field(language),
                    topicNames(),
                    UntrustedText.field(license),
                    new Popularity(counted(stars), counted(forks), openIssues == null ? null : counted(openIssues)),
                    traits(),
                    UntrustedText.field(defaultBranch),
                    new Timeline(
                            Instant.parse(createdAt),
                            Instant.parse(updatedAt),
                            pushedAt == null ? null : Instant.parse(pushedAt))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The name, without an owner that GitHub has lost; empty where it is none. */
    private static Optional<RepositoryName> name(@Nullable String owner, @Nullable String name) {
        String known = UntrustedText.field(name);
        return known == null || known.indexOf('/') >= 0
                ? Optional.empty()
                : Optional.of(new RepositoryName(GHOST.equals(owner) ? null : UntrustedText.field(owner), known));
    }

    private List<String> topicNames() {
        return topics.stream()
                .map(UntrustedText::field)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static long counted(long count) {
        return Math.max(count, 0);
    }

    private Set<Trait> traits() {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        add(traits, archived, Trait.ARCHIVED);
        add(traits, fork, Trait.FORK);
        add(traits, secret, Trait.PRIVATE);
        add(traits, template, Trait.TEMPLATE);
        return traits;
    }

    private static void add(Set<Trait> traits, boolean has, Trait trait) {
        if (has) {
            traits.add(trait);
        }
    }
}
