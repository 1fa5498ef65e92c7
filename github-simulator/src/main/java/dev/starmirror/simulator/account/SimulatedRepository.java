package dev.starmirror.simulator.account;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One repository at one moment.
 *
 * @param id GitHub's numeric id, positive and at most 2³¹ − 1
 * @param owner login, or null when the owner's account was deleted
 * @param organization whether the owner is an organization
 * @param language name as GitHub shows it, or null
 * @param license SPDX id, {@code NOASSERTION} for a licence GitHub does not know, or null for none
 * @param stars, forks, openIssues, openPullRequests counts; open issues do not contain pull requests here
 * @param diskUsage in kilobytes
 * @param defaultBranch null for an empty repository
 * @param files the files worth knowing, README among them; others are derived
 */
public record SimulatedRepository(
        long id,
        @Nullable String owner,
        boolean organization,
        String name,
        @Nullable String description,
        @Nullable String homepage,
        @Nullable String language,
        @Nullable String license,
        List<String> topics,
        int stars,
        int forks,
        int openIssues,
        int openPullRequests,
        int diskUsage,
        boolean archived,
        boolean fork,
        boolean template,
        @Nullable String defaultBranch,
        Instant createdAt,
        Instant updatedAt,
        Instant pushedAt,
        Availability availability,
        List<RepositoryFile> files) {

    public SimulatedRepository {
        if (id <= 0 || id > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("A repository id must fit GitHub's positive 32-bit Int: " + id);
        }
        topics = List.copyOf(topics);
        files = List.copyOf(files);
    }

    /** {@code owner/name}; a deleted owner appears as GitHub's {@code ghost}. */
    public String fullName() {
        return (owner == null ? "ghost" : owner) + "/" + name;
    }

    /** The name GitHub looks repositories up by: case does not matter. */
    public String lookupName() {
        return fullName().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing was ever pushed. */
    public boolean empty() {
        return defaultBranch == null && files.isEmpty();
    }

    /** The file GitHub shows as the README, or null. */
    public @Nullable RepositoryFile readme() {
        return ReadmeChoice.among(files);
    }

    /** A builder that starts from this state. */
    public RepositoryBuilder toBuilder() {
        return new RepositoryBuilder(this);
    }
}
