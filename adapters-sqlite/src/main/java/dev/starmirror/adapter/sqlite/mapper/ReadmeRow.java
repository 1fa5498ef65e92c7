package dev.starmirror.adapter.sqlite.mapper;

/** A row of {@code readmes}; the content is deflated where that makes it smaller than {@code size}, else as it is. */
@SuppressWarnings("ArrayRecordComponent") // a row on its way to or from the database, never compared
public record ReadmeRow(
        long repositoryId, String path, String oid, long fileSize, boolean truncated, long size, byte[] content) {
    /**
     * A stored text alone.
     *
     * @param repositoryId whose
     * @param size bytes of the text
     * @param content as in {@link ReadmeRow}
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Content(long repositoryId, long size, byte[] content) {}
}
