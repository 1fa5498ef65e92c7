package dev.starmirror.adapter.github.rest;

import dev.starmirror.adapter.github.http.Answer;
import dev.starmirror.domain.port.ReadmeSource;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeLocation;
import dev.starmirror.domain.readme.ReadmeRequest;
import dev.starmirror.domain.readme.ReadmeResult;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * READMEs by way of REST, where GitHub itself chooses among several: one request each, so that a batch of one loses nothing. Thread-safe.
 */
public final class RestReadmeSource implements ReadmeSource {
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE_FOR_LEGAL_REASONS = 451;
    private static final Set<Integer> REFUSALS = Set.of(FORBIDDEN, NOT_FOUND, UNAVAILABLE_FOR_LEGAL_REASONS);

    private final RestClient client;
    private final RawReadmes raw;
    private final LargeReadmes large;
    private final LocatedTexts texts;

    @Inject
    RestReadmeSource(RestClient client, RawReadmes raw, LargeReadmes large, LocatedTexts texts) {
        this.client = client;
        this.raw = raw;
        this.large = large;
        this.texts = texts;
    }

    @Override
    public List<ReadmeRequest> locate(List<ReadmeRequest> requests) {
        return requests.stream().map(request -> request.at(listing(request))).toList();
    }

    @Override
    public List<ReadmeResult> fetch(List<ReadmeRequest> requests) {
        return requests.stream().map(this::result).toList();
    }

    private ReadmeListing listing(ReadmeRequest request) {
        if (request.name().owner() == null) {
            return new ReadmeListing.NotSeen();
        }
        Answer<ReadmeRow> answer = client.revalidate(
                client.repository(request.name(), "readme"),
                RestApi::readme,
                REFUSALS,
                Function.identity(),
                RestReadmeSource::plain);
        ReadmeRow row = answer.body();
        if (row == null && LargeReadmes.isMeant(answer)) {
            return large.find(request);
        }
        if (row == null) {
            boolean none = answer.status() == NOT_FOUND && exists(request);
            return none ? new ReadmeListing.None() : new ReadmeListing.NotSeen();
        }
        Optional<ReadmeLocation> location = row.location();
        location.ifPresent(place -> row.bytes().ifPresent(bytes -> texts.keep(place.oid(), bytes)));
        return location.<ReadmeListing>map(ReadmeListing.Located::new).orElseGet(ReadmeListing.NotSeen::new);
    }

    private static String plain(Answer<ReadmeRow> read, String body) {
        return Optional.ofNullable(read.body()).flatMap(ReadmeRow::plain).orElse(body);
    }

    /** A repository without a README and one that is gone both answer 404, and only the first has none. */
    private boolean exists(ReadmeRequest request) {
        RepositoryRow row = client.get(client.repository(request.name()), (api, url) -> api.repository(url), REFUSALS)
                .body();
        return row != null && row.id() == request.id().value();
    }

    private ReadmeResult result(ReadmeRequest request) {
        Optional<ReadmeLocation> place = request.listing().place();
        if (place.isEmpty()) {
            return new ReadmeResult.Failed(request.id(), "It was not located first");
        }
        return texts.take(place.get().oid())
                .map(bytes -> RawReadmes.whole(request, place.get(), bytes))
                .orElseGet(() -> raw.fetch(request, place.get()));
    }
}
