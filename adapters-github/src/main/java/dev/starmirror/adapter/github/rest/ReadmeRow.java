package dev.starmirror.adapter.github.rest;

import dev.starmirror.domain.readme.ReadmeLocation;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A README with its content. */
record ReadmeRow(
        @Nullable String path,
        @Nullable String sha,
        long size,
        @Nullable String encoding,
        @Nullable String content) {
    Optional<ReadmeLocation> location() {
        return new FolderEntry(null, path, sha, null, size).location();
    }

    /** The content, where the answer holds it; GitHub leaves it out for large files. */
    Optional<byte[]> bytes() {
        if (!"base64".equals(encoding) || content == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getMimeDecoder().decode(content));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
