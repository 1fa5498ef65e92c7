package dev.starmirror.adapter.github.graphql;

import dev.starmirror.domain.readme.BlobOid;
import dev.starmirror.domain.readme.Readme;
import dev.starmirror.domain.readme.ReadmeLocation;
import dev.starmirror.domain.readme.ReadmeRequest;
import dev.starmirror.domain.readme.ReadmeResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads one text out of an answer, and believes it only where git's own hash confirms it. */
final class ReadmeReader {
    private ReadmeReader() {}

    static ReadmeResult read(
            ReadmeRequest request, ReadmeLocation place, GraphQlAnswer<AliasedData> answer, int index) {
        RepositoryNode node = answer.data() == null ? null : answer.data().repository(index);
        String reason = answer.errorAt(AliasedData.alias(index))
                .map(GraphQlError::reason)
                .orElse(null);
        if (reason != null || node == null) {
            return failed(request, reason == null ? "GitHub gave no answer about the repository" : reason);
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

    private static ReadmeResult text(ReadmeRequest request, ReadmeLocation place, GitObjectNode blob) {
        String text = blob.text();
        if (Boolean.TRUE.equals(blob.isBinary())) {
            return new ReadmeResult.Unreadable(request.id(), place, "The file is binary");
        }
        if (text == null) {
            return new ReadmeResult.Unreadable(request.id(), place, "GitHub does not know the file's encoding");
        }
        if (Boolean.TRUE.equals(blob.isTruncated())) {
            return new ReadmeResult.Found(request.id(), new Readme(place, text, true));
        }
        return isExact(place, text)
                ? new ReadmeResult.Found(request.id(), new Readme(place, text, false))
                : failed(request, "GitHub's text is not the file's content");
    }

    private static boolean isExact(ReadmeLocation place, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length == place.size() && BlobOid.ofContent(bytes).equals(place.oid());
    }

    private static ReadmeResult failed(ReadmeRequest request, @Nullable String reason) {
        return new ReadmeResult.Failed(request.id(), String.valueOf(reason));
    }
}
