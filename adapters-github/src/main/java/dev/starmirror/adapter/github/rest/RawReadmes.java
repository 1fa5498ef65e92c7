package dev.starmirror.adapter.github.rest;

import dev.starmirror.adapter.github.http.Answer;
import dev.starmirror.adapter.github.http.Beginnings;
import dev.starmirror.domain.readme.BlobOid;
import dev.starmirror.domain.readme.Readme;
import dev.starmirror.domain.readme.ReadmeLocation;
import dev.starmirror.domain.readme.ReadmeRequest;
import dev.starmirror.domain.readme.ReadmeResult;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** READMEs as the bytes they are, which no other way of asking gives for every file. One request each. Thread-safe. */
public final class RawReadmes {
    /** The largest README that is kept whole. */
    public static final long MAX_BYTES = Beginnings.MAX_BYTES - 1;

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE_FOR_LEGAL_REASONS = 451;

    private final RestClient client;

    @Inject
    RawReadmes(RestClient client) {
        this.client = client;
    }

    /** Fetches the file at a known place. What is larger than the bound is kept up to it, and marked as truncated. */
    public ReadmeResult fetch(ReadmeRequest request, ReadmeLocation place) {
        return read(
                request,
                bytes -> bytes.length > MAX_BYTES ? beginning(request, place, bytes) : whole(request, place, bytes));
    }

    /**
     * Fetches the file behind what may be a symbolic link, which GitHub follows. It keeps the place and the hash of the link, since those
     * are what the listing shows: a change of the file behind it is seen with the next change of the link.
     *
     * @param content what the link, or the short file that is none, holds
     */
    public ReadmeResult followed(ReadmeRequest request, ReadmeLocation place, String content) {
        return read(request, bytes -> {
            if (Arrays.equals(bytes, content.getBytes(StandardCharsets.UTF_8))) {
                return new ReadmeResult.Found(request.id(), new Readme(place, content, false));
            }
            return bytes.length > MAX_BYTES
                    ? beginning(request, place, bytes)
                    : found(request, place, ReadmeContent.decode(bytes), false);
        });
    }

    private ReadmeResult read(ReadmeRequest request, Function<byte[], ReadmeResult> reader) {
        if (request.name().owner() == null) {
            return new ReadmeResult.Failed(request.id(), "Its owner is not known any more");
        }
        Answer<byte[]> answer = client.get(
                client.repository(request.name(), "readme"),
                (api, url) -> api.raw(url),
                Set.of(FORBIDDEN, NOT_FOUND, UNAVAILABLE_FOR_LEGAL_REASONS));
        byte[] bytes = answer.body();
        return bytes == null ? new ReadmeResult.Failed(request.id(), answer.message()) : reader.apply(bytes);
    }

    /** Makes a result of a file's bytes, if they are the file's. */
    static ReadmeResult whole(ReadmeRequest request, ReadmeLocation place, byte[] bytes) {
        if (!BlobOid.ofContent(bytes).equals(place.oid())) {
            return new ReadmeResult.Failed(request.id(), "It changed while it was being read");
        }
        return found(
                request,
                new ReadmeLocation(place.path(), place.oid(), bytes.length),
                ReadmeContent.decode(bytes),
                false);
    }

    private static ReadmeResult beginning(ReadmeRequest request, ReadmeLocation place, byte[] bytes) {
        return found(request, place, ReadmeContent.decodeBeginning(Arrays.copyOf(bytes, (int) MAX_BYTES)), true);
    }

    private static ReadmeResult found(
            ReadmeRequest request, ReadmeLocation place, Optional<String> text, boolean truncated) {
        return text.isPresent()
                ? new ReadmeResult.Found(request.id(), new Readme(place, text.get(), truncated))
                : new ReadmeResult.Unreadable(request.id(), place, "The file is binary");
    }
}
