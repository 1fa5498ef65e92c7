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
import java.util.Objects;
import java.util.Set;

/** Asks about repositories one by one. Each costs a request, two where their star is asked for too. */
final class RestPresence {
    private static final int NO_CONTENT = 204;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE_FOR_LEGAL_REASONS = 451;

    private final RestClient client;

    @Inject
    RestPresence(RestClient client) {
        this.client = client;
    }

    /** @param own whether the stars are the token's own account's: GitHub answers about nobody else's */
    List<Presence> confirm(List<RepositoryReference> repositories, boolean own) {
        List<Presence> presences = new ArrayList<>(repositories.size());
        for (RepositoryReference repository : repositories) {
            try {
                presences.add(presence(repository, own));
            } catch (SourceException e) {
                if (presences.isEmpty() || !(e.failure() instanceof SourceFailure.QuotaExhausted)) {
                    throw e;
                }
                presences.add(new Presence.Unknown(repository.id(), e.failure().detail()));
            }
        }
        return presences;
    }

    List<ListedStar> lookup(List<RepositoryName> names, boolean own) {
        List<ListedStar> found = new ArrayList<>();
        for (RepositoryName name : names) {
            if (name.owner() != null) {
                RepositoryRow row = get(name).body();
                if (row != null && (!own || isStarred(name))) {
                    row.toDomain()
                            .map(repository -> new Star(repository, Instant.EPOCH))
                            .ifPresent(star -> found.add(new ListedStar(star, new ReadmeListing.NotSeen())));
                }
            }
        }
        return found;
    }

    private Presence presence(RepositoryReference repository, boolean own) {
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
        if (row.id() != id.value()) {
            return new Presence.Unknown(id, "Another repository has its name now");
        }
        return own && isStarred(repository.name()) ? new Presence.Starred(id) : new Presence.NotStarred(id);
    }

    private Answer<RepositoryRow> get(RepositoryName name) {
        return client.get(
                client.repository(name),
                (api, url) -> api.repository(url),
                Set.of(FORBIDDEN, NOT_FOUND, UNAVAILABLE_FOR_LEGAL_REASONS));
    }

    private boolean isStarred(RepositoryName name) {
        String owner = Objects.requireNonNull(name.owner());
        return client.get(
                                client.at("user", "starred", owner, name.name()),
                                (api, url) -> api.starred(url),
                                Set.of(NOT_FOUND))
                        .status()
                == NO_CONTENT;
    }
}
