package dev.starmirror.simulator.rest;

import dev.starmirror.simulator.account.Availability;
import dev.starmirror.simulator.account.SimulatedAccount;
import dev.starmirror.simulator.account.SimulatedRepository;
import dev.starmirror.simulator.account.StarredRepository;
import dev.starmirror.simulator.endpoint.GatewayPage;
import dev.starmirror.simulator.endpoint.JsonBodies;
import dev.starmirror.simulator.fault.FaultEffects;
import dev.starmirror.simulator.http.SimulatedResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code GET /user/starred} and {@code GET /users/LOGIN/starred}. */
final class StarredListing {

    private static final int DEFAULT_PER_PAGE = 30;
    private static final int MOST_PER_PAGE = 100;

    private record Ordered(long version, boolean byPush, boolean ascending, List<StarredRepository> stars) {}

    private final SimulatedAccount account;
    private volatile @Nullable Ordered lastOrdered;

    StarredListing(SimulatedAccount account) {
        this.account = account;
    }

    SimulatedResponse page(RestRequest request, FaultEffects effects) {
        int perPage =
                Math.max(1, Math.min(MOST_PER_PAGE, request.request().intParameter("per_page", DEFAULT_PER_PAGE)));
        int page = Math.max(1, request.request().intParameter("page", 1));
        List<StarredRepository> all = ordered(request);
        int pages = (all.size() + perPage - 1) / perPage;
        int from = (int) Math.min((long) (page - 1) * perPage, all.size());
        List<StarredRepository> shown = all.subList(from, Math.min(from + perPage, all.size()));
        Predicate<SimulatedRepository> hidden = effects.readLimits()
                .samlProtected()
                .or(repository -> repository.availability() == Availability.SAML_PROTECTED);
        if (shown.stream().anyMatch(starred -> effects.readLimits().poisonous().test(starred.repository()))) {
            return GatewayPage.of(502);
        }
        SimulatedResponse response = JsonBodies.ok(rows(shown, hidden, request));
        if (shown.stream().anyMatch(starred -> hidden.test(starred.repository()))) {
            response = response.with("x-github-sso", "partial-results; organizations=1");
        }
        String links = LinkHeader.of(request, page, pages);
        return links.isEmpty() ? response : response.with("link", links);
    }

    private static List<Object> rows(
            List<StarredRepository> shown, Predicate<SimulatedRepository> hidden, RestRequest request) {
        boolean withStarDate = request.asksFor("star");
        List<Object> rows = new ArrayList<>();
        for (StarredRepository starred : shown) {
            if (!hidden.test(starred.repository())) {
                Map<String, @Nullable Object> repository = RepositoryJson.listed(starred.repository(), request.base());
                rows.add(withStarDate ? dated(starred, repository) : repository);
            }
        }
        return rows;
    }

    private static Map<String, Object> dated(StarredRepository starred, Map<String, @Nullable Object> repository) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("starred_at", starred.star().starredAt().toString());
        row.put("repo", repository);
        return row;
    }

    private List<StarredRepository> ordered(RestRequest request) {
        boolean byPush = "updated".equals(request.request().query().get("sort"));
        boolean ascending = "asc".equals(request.request().query().get("direction"));
        long version = account.version();
        Ordered known = lastOrdered;
        if (known != null && known.version() == version && known.byPush() == byPush && known.ascending() == ascending) {
            return known.stars();
        }
        List<StarredRepository> stars = new ArrayList<>(account.stars());
        if (byPush) {
            Comparator<StarredRepository> byPushTime =
                    Comparator.comparing(starred -> starred.repository().pushedAt());
            stars.sort(byPushTime.reversed());
        }
        if (ascending) {
            Collections.reverse(stars);
        }
        lastOrdered = new Ordered(version, byPush, ascending, stars);
        return stars;
    }
}
