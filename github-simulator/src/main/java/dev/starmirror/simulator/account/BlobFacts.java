package dev.starmirror.simulator.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What git and GitHub know of a file without showing its text.
 *
 * @param oid git's blob hash: 40 hexadecimal digits
 * @param size in bytes
 * @param binary whether GitHub refuses to show it as text
 */
public record BlobFacts(String oid, int size, boolean binary) {

    /** Git looks for a NUL byte in this many leading bytes. */
    private static final int BINARY_PROBE = 8_000;

    /** Computes the facts of the given content. */
    public static BlobFacts of(byte[] content) {
        return new BlobFacts(oid("blob", content), content.length, isBinary(content));
    }

    /** Returns git's object id of the content as the given type, {@code blob} or {@code tree}. */
    public static String oid(String type, byte[] content) {
        MessageDigest sha1 = sha1();
        sha1.update((type + " " + content.length + "\0").getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(sha1.digest(content));
    }

    private static boolean isBinary(byte[] content) {
        int end = Math.min(content.length, BINARY_PROBE);
        for (int i = 0; i < end; i++) {
            if (content[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}
