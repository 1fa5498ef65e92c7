package dev.starmirror.adapter.github.rest;

import dev.starmirror.adapter.github.http.Answer;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeLocation;
import dev.starmirror.domain.readme.ReadmeRequest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds READMEs so large that GitHub says no more of them than that, by listing the folders they can lie in. A repository has one such
 * file at most, so the most usual folder comes first, whatever GitHub prefers. Thread-safe.
 */
final class LargeReadmes {
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE_FOR_LEGAL_REASONS = 451;
    private static final String ROOT = "";

    private final RestClient client;

    @Inject
    LargeReadmes(RestClient client) {
        this.client = client;
    }

    /** Whether that is what GitHub's refusal to show a README says. */
    static boolean isMeant(Answer<?> answer) {
        return answer.status() == FORBIDDEN && answer.message().contains("too large");
    }

    /** Where it lies, unless it cannot be found this time. */
    ReadmeListing find(ReadmeRequest request) {
        return Stream.of(ROOT, ".github", "docs")
                .flatMap(folder -> in(folder, request).stream())
                .findFirst()
                .<ReadmeListing>map(ReadmeListing.Located::new)
                .orElseGet(ReadmeListing.NotSeen::new);
    }

    private Optional<ReadmeLocation> in(String folder, ReadmeRequest request) {
        String[] below = folder.isEmpty() ? new String[] {"contents"} : new String[] {"contents", folder};
        List<@Nullable FolderEntry> entries = client.get(
                        client.repository(request.name(), below),
                        (api, url) -> api.folder(url),
                        Set.of(FORBIDDEN, NOT_FOUND, UNAVAILABLE_FOR_LEGAL_REASONS))
                .body();
        return entries == null
                ? Optional.empty()
                : entries.stream()
                        .filter(Objects::nonNull)
                        .filter(entry -> entry.isReadmeAbove(RawReadmes.MAX_BYTES))
                        .flatMap(entry -> entry.location().stream())
                        .findFirst();
    }
}
