package dev.starmirror.adapter.sqlite.mapper;

/**
 * A row of {@code repository_search}, and without the README one of {@code metadata_search}; words are as the index takes them.
 *
 * @param readme in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // a row on its way to the database, never compared
public record SearchRow(
        long rowid, String name, String owner, String description, String topics, byte[] readme, String facets) {
    /** The same with these words of a README. */
    public SearchRow withReadme(byte[] words) {
        return new SearchRow(rowid, name, owner, description, topics, words, facets);
    }
}
