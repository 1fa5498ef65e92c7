package dev.starmirror.simulator.account;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A file's text as GraphQL shows it.
 *
 * @param text null for a binary file
 * @param truncated whether the text ends before the file does
 */
public record SourceText(@Nullable String text, boolean truncated) {

    /** GitHub's blob texts end at exactly this many bytes. */
    public static final int MOST_BYTES = 512_000;

    public static SourceText of(RepositoryFile file) {
        BlobFacts facts = file.facts();
        if (facts.binary()) {
            return new SourceText(null, isTruncated(file));
        }
        byte[] bytes = file.bytes();
        int end = Math.min(bytes.length, MOST_BYTES);
        while (end < bytes.length && (bytes[end] & 0xC0) == 0x80) {
            end--; // never half a character
        }
        return new SourceText(new String(bytes, 0, end, StandardCharsets.UTF_8), isTruncated(file));
    }

    /** Whether the file is longer than GraphQL shows, without making its text. */
    public static boolean isTruncated(RepositoryFile file) {
        return file.facts().size() > MOST_BYTES;
    }
}
