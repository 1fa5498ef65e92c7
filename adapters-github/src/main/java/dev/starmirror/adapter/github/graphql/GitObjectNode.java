package dev.starmirror.adapter.github.graphql;

import dev.starmirror.domain.readme.BlobOid;
import dev.starmirror.domain.readme.ReadmeLocation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file or a folder of a repository in a GraphQL answer; what was not asked for, or does not fit the kind of object, is null. */
record GitObjectNode(
        @Nullable String oid,
        @Nullable Long byteSize,
        @Nullable Boolean isBinary,
        @Nullable Boolean isTruncated,
        @Nullable String text,
        @Nullable List<@Nullable Entry> entries) {
    /** One entry of a folder. */
    record Entry(
            @Nullable String name,
            @Nullable String type,
            @Nullable String oid,
            @Nullable Long size) {}

    /** The place, where this is a file. */
    Optional<ReadmeLocation> at(String path) {
        return location(path, oid, byteSize);
    }

    static Optional<ReadmeLocation> location(String path, @Nullable String oid, @Nullable Long size) {
        if (oid == null || size == null || size < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ReadmeLocation(path, new BlobOid(oid), size));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
