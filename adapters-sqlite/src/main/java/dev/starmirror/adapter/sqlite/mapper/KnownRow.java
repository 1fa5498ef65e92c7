package dev.starmirror.adapter.sqlite.mapper;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the search index was made of for one repository, README aside, and what the row says of its README. */
public record KnownRow(
        long id,
        @Nullable String owner,
        String name,
        @Nullable String description,
        @Nullable String language,
        String topics,
        @Nullable String license,
        boolean archived,
        boolean fork,
        long stars,
        String status,
        String starredAt,
        long searchRowid,
        String readmeState,
        @Nullable String readmePath,
        @Nullable String readmeOid,
        @Nullable Long readmeSize) {
    /** What the source last said of the README. */
    public ReadmeColumns readme() {
        return new ReadmeColumns(
                id, readmeState, RepositoryRow.syncStatus(readmeState), readmePath, readmeOid, readmeSize);
    }

    /** Whether the index has the same words for both. */
    public boolean sameWords(KnownRow other) {
        return Objects.equals(owner, other.owner)
                && name.equals(other.name)
                && Objects.equals(description, other.description)
                && Objects.equals(language, other.language)
                && topics.equals(other.topics)
                && Objects.equals(license, other.license)
                && archived == other.archived
                && fork == other.fork;
    }

    /** Whether it has the same place in every index but those of dates that change by themselves and of star counts. */
    public boolean sameKeys(KnownRow other) {
        return Objects.equals(owner, other.owner)
                && name.equals(other.name)
                && Objects.equals(language, other.language)
                && status.equals(other.status)
                && starredAt.equals(other.starredAt)
                && searchRowid == other.searchRowid;
    }

    /** The same repository as it is about to be written. */
    public static KnownRow of(RepositoryRow row) {
        return new KnownRow(
                row.id(),
                row.owner(),
                row.name(),
                row.description(),
                row.language(),
                row.topics(),
                row.license(),
                row.archived(),
                row.fork(),
                row.stars(),
                row.status(),
                row.starredAt(),
                row.searchRowid(),
                row.readmeState(),
                row.readmePath(),
                row.readmeOid(),
                row.readmeSize());
    }

    /** The same in another place of the search index. */
    public KnownRow at(String newStatus, long newSearchRowid) {
        return new KnownRow(
                id,
                owner,
                name,
                description,
                language,
                topics,
                license,
                archived,
                fork,
                stars,
                newStatus,
                starredAt,
                newSearchRowid,
                readmeState,
                readmePath,
                readmeOid,
                readmeSize);
    }

    /** The topics as a list. */
    public List<String> topicList() {
        return Texts.strings(topics);
    }
}
