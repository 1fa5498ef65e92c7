package dev.starmirror.domain.readme;

/**
 * Where a README lies and what it is, without its text.
 *
 * @param path the path in the repository, for example {@code README.md} or {@code docs/README.rst}
 * @param oid git's name for its content
 * @param size bytes of the whole file, 0 or more
 */
public record ReadmeLocation(String path, BlobOid oid, long size) {
    public ReadmeLocation {
        if (path.isBlank()) {
            throw new IllegalArgumentException("A README has a path");
        }
        if (size < 0) {
            throw new IllegalArgumentException("A size is 0 or more, not " + size);
        }
    }
}
