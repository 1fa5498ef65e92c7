package dev.starmirror.adapter.github.rest;

import dev.starmirror.adapter.github.http.Answer;
import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.port.Presence;
import dev.starmirror.domain.port.RepositoryReference;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import dev.starmirror.domain.star.Star;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Asks about repositories one by one, a request each. Used without a token, and then GitHub tells about nobody's single star: what exists
 * is not starred as far as anybody can say.
 */
final class RestPresence {
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE_FOR_LEGAL_REASONS = 451;

    private final RestClient client;

    @Inject
    RestPresence(RestClient client) {
        this.client = client;
    }

    List<Presence> confirm(List<RepositoryReference> repositories) {
        List<Presence> presences = new ArrayList<>(repositories.size());
        for (RepositoryReference repository : repositories) {
            try {
                presences.add(presence(repository));
            } catch (SourceException e) {
                if (presences.isEmpty() || !(e.failure() instanceof SourceFailure.QuotaExhausted)) {
                    throw e;
                }
                presences.add(new Presence.Unknown(repository.id(), e.failure().detail()));
            }
        }
        return presences;
    }

    List<ListedStar> lookup(List<RepositoryName> names) {
        List<ListedStar> found = new ArrayList<>();
        for (RepositoryName name : names) {
            if (name.owner() != null) {
                RepositoryRow row = get(name).body();
                if (row != null) {
                    row.toDomain()
                            .map(repository -> new Star(repository, Instant.EPOCH))
                            .ifPresent(star -> found.add(new ListedStar(star, new ReadmeListing.NotSeen())));
                }
            }
        }
        return found;
    }

    private Presence presence(RepositoryReference repository) {
        RepositoryId id = repository.id();
        if (repository.name().owner() == null) {
            return new Presence.Unknown(id, "Its owner is not known any more");
        }
        Answer<RepositoryRow> answer = get(repository.name());
        if (answer.status() == NOT_FOUND) {
            return new Presence.Unavailable(id);
        }
        RepositoryRow row = answer.body();
        if (row == null) {
            return new Presence.Unknown(id, answer.message());
        }
        return row.id() == id.value()
                ? new Presence.NotStarred(id)
                : new Presence.Unknown(id, "Another repository has its name now");
    }

    private Answer<RepositoryRow> get(RepositoryName name) {
        return client.get(
                client.repository(name),
                (api, url) -> api.repository(url),
                Set.of(FORBIDDEN, NOT_FOUND, UNAVAILABLE_FOR_LEGAL_REASONS));
    }
}
