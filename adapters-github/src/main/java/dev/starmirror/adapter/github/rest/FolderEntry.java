package dev.starmirror.adapter.github.rest;

import dev.starmirror.domain.readme.BlobOid;
import dev.starmirror.domain.readme.ReadmeLocation;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file of a folder, or something else in it. */
record FolderEntry(
        @Nullable String name,
        @Nullable String path,
        @Nullable String sha,
        @Nullable String type,
        long size) {
    /** Whether GitHub takes it for a README and leads, by itself or by what it links to, to more than so many bytes. */
    boolean isReadmeAbove(long bytes) {
        return name != null
                && name.toLowerCase(Locale.ROOT).matches("readme(\\..+)?")
                && (("file".equals(type) && size > bytes) || "symlink".equals(type));
    }

    Optional<ReadmeLocation> location() {
        if (path == null || sha == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ReadmeLocation(path, new BlobOid(sha), size));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
