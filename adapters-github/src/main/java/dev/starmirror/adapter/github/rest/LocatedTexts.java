package dev.starmirror.adapter.github.rest;

import dev.starmirror.domain.readme.BlobOid;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The contents that came with the places of READMEs, kept until they are fetched, so that a README costs one request and not two. Bounded:
 * what does not fit is fetched. Thread-safe.
 */
final class LocatedTexts {
    private static final long MAX_BYTES = 4L << 20;

    private final Map<BlobOid, byte[]> contents = new LinkedHashMap<>();
    private long held;

    @Inject
    LocatedTexts() {}

    synchronized void keep(BlobOid oid, byte[] bytes) {
        if (held + bytes.length <= MAX_BYTES && contents.putIfAbsent(oid, bytes) == null) {
            held += bytes.length;
        }
    }

    synchronized Optional<byte[]> take(BlobOid oid) {
        byte[] bytes = contents.remove(oid);
        held -= bytes == null ? 0 : bytes.length;
        return Optional.ofNullable(bytes);
    }
}
