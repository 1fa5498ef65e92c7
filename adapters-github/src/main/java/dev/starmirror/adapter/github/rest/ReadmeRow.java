package dev.starmirror.adapter.github.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.starmirror.domain.readme.ReadmeLocation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
    /** Our own name, in answers that are kept: GitHub knows {@code base64} and {@code none}. */
    private static final String PLAIN = "utf-8";

    Optional<ReadmeLocation> location() {
        return new FolderEntry(null, path, sha, null, size).location();
    }

    /** The same in JSON, with a text as a text where that is what the content is: it is packed to half the size then. */
    Optional<String> plain() {
        return bytes().flatMap(ReadmeRow::utf8)
                .map(text -> JsonNodeFactory.instance
                        .objectNode()
                        .put("path", path)
                        .put("sha", sha)
                        .put("size", size)
                        .put("encoding", PLAIN)
                        .put("content", text)
                        .toString());
    }

    private static Optional<String> utf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes) ? Optional.of(text) : Optional.empty();
    }

    /** The content, where the answer holds it; GitHub leaves it out for large files. */
    Optional<byte[]> bytes() {
        if (PLAIN.equals(encoding) && content != null) {
            return Optional.of(content.getBytes(StandardCharsets.UTF_8));
        }
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
