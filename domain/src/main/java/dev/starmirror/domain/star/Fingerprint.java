package dev.starmirror.domain.star;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the stored metadata of a star still equals what the source shows: the first 128 bits of a SHA-256 over
 * everything that is stored of it, README excepted (that one is told by its blob oid).
 *
 * @param value 32 lower-case hex digits
 */
public record Fingerprint(String value) {
    private static final int BYTES = 16;

    public Fingerprint {
        if (value.length() != 2 * BYTES) {
            throw new IllegalArgumentException("A fingerprint has 32 hex digits, not " + value.length());
        }
    }

    /** The fingerprint of a star. Equal stars have equal fingerprints, in every process and version that stores the same fields. */
    public static Fingerprint of(Star star) {
        Repository repository = star.repository();
        MessageDigest digest = sha256();
        add(digest, star.starredAt());
        add(digest, repository.id());
        add(digest, repository.nodeId());
        add(digest, repository.name().owner());
        add(digest, repository.name().name());
        add(digest, repository.url());
        add(digest, repository.description());
        add(digest, repository.homepage());
        add(digest, repository.language());
        add(digest, repository.topics().size());
        repository.topics().forEach(topic -> add(digest, topic));
        add(digest, repository.license());
        add(digest, repository.popularity().stars());
        add(digest, repository.popularity().forks());
        add(digest, repository.popularity().openIssues());
        add(digest, new TreeSet<>(repository.traits()));
        add(digest, repository.defaultBranch());
        add(digest, repository.timeline().createdAt());
        add(digest, repository.timeline().updatedAt());
        add(digest, repository.timeline().pushedAt());
        return new Fingerprint(HexFormat.of().formatHex(digest.digest(), 0, BYTES));
    }

    /** Each value goes in with its length before it, so that no two different stars make the same bytes. */
    private static void add(MessageDigest digest, @Nullable Object value) {
        if (value == null) {
            digest.update((byte) 0);
            return;
        }
        byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        digest.update((byte) 1);
        for (int shift = 24; shift >= 0; shift -= 8) {
            digest.update((byte) (bytes.length >>> shift));
        }
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
