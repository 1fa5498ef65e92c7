package dev.starmirror.domain.readme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Git's name for a file's content. Two READMEs with one oid have the same bytes, so an unchanged oid is the proof that nothing need
 * be fetched.
 *
 * @param value 40 (SHA-1) or 64 (SHA-256) lower-case hex digits
 */
public record BlobOid(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

    public BlobOid {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a git object id: " + value);
        }
    }

    /** The oid git gives to a blob of these bytes in a SHA-1 repository. */
    public static BlobOid ofContent(byte[] content) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(("blob " + content.length + "\0").getBytes(StandardCharsets.US_ASCII));
            return new BlobOid(HexFormat.of().formatHex(sha1.digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
