package dev.starmirror.adapter.github.graphql;

import dev.starmirror.adapter.github.rest.RawReadmes;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.readme.BlobOid;
import dev.starmirror.domain.readme.Readme;
import dev.starmirror.domain.readme.ReadmeLocation;
import dev.starmirror.domain.readme.ReadmeRequest;
import dev.starmirror.domain.readme.ReadmeResult;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Reads one text out of an answer, and believes it only where git's own hash confirms it. What GraphQL does not give exactly (texts over
 * 512,000 bytes, texts that are not UTF-8) is asked for anew as the bytes it is.
 */
final class ReadmeReader {
    private static final int MAX_PATH = 255;
    private static final Pattern PATH = Pattern.compile("[\\w./-]*[\\w/-]\\.?[\\w-]+");

    private final RawReadmes raw;

    ReadmeReader(RawReadmes raw) {
        this.raw = raw;
    }

    ReadmeResult read(ReadmeRequest request, ReadmeLocation place, GraphQlAnswer<AliasedData> answer, int index) {
        RepositoryNode node = answer.data() == null ? null : answer.data().repository(index);
        String error = answer.errorAt(AliasedData.alias(index))
                .map(GraphQlError::reason)
                .orElse(null);
        if (error != null || node == null) {
            return failed(request, error == null ? "GitHub gave no answer about the repository" : error);
        }
        if (node.databaseId() == null || node.databaseId() != request.id().value()) {
            return failed(request, "GitHub answered with another repository");
        }
        GitObjectNode blob = node.object("blob");
        if (blob == null || !place.oid().value().equals(blob.oid()) || blob.byteSize() == null) {
            return failed(request, "GitHub no longer has that file");
        }
        return text(request, new ReadmeLocation(place.path(), place.oid(), blob.byteSize()), blob);
    }

    private ReadmeResult text(ReadmeRequest request, ReadmeLocation place, GitObjectNode blob) {
        String text = blob.text();
        boolean truncated = Boolean.TRUE.equals(blob.isTruncated());
        if (Boolean.TRUE.equals(blob.isBinary()) && text == null) {
            return new ReadmeResult.Unreadable(request.id(), place, "The file is binary");
        }
        if (text != null && !truncated && isExact(place, text)) {
            return mayBeLink(text)
                    ? fromRest(request, () -> raw.followed(request, place, text))
                    : new ReadmeResult.Found(request.id(), new Readme(place, text, false));
        }
        if (text != null && truncated && place.size() > RawReadmes.MAX_BYTES) {
            return new ReadmeResult.Found(request.id(), new Readme(place, text, true));
        }
        return fromRest(request, () -> raw.fetch(request, place));
    }

    /** A symbolic link's content is the path of another file, and GraphQL does not say that it is one. */
    private static boolean mayBeLink(String text) {
        return text.length() <= MAX_PATH && PATH.matcher(text).matches();
    }

    private static ReadmeResult fromRest(ReadmeRequest request, Supplier<ReadmeResult> question) {
        try {
            return question.get();
        } catch (SourceException e) {
            if (e.failure() instanceof SourceFailure.Interrupted) {
                throw e;
            }
            return failed(request, e.failure().detail());
        }
    }

    private static boolean isExact(ReadmeLocation place, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length == place.size() && BlobOid.ofContent(bytes).equals(place.oid());
    }

    private static ReadmeResult failed(ReadmeRequest request, String reason) {
        return new ReadmeResult.Failed(request.id(), reason);
    }
}
