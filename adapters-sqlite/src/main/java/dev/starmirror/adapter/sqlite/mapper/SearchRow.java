package dev.starmirror.adapter.sqlite.mapper;

/** A row of {@code repository_search}, and without the README one of {@code metadata_search}; words are as the index takes them. */
public record SearchRow(
        long rowid, String name, String owner, String description, String topics, String readme, String facets) {
    /** The same with these words of a README. */
    public SearchRow withReadme(String words) {
        return new SearchRow(rowid, name, owner, description, topics, words, facets);
    }
}
