package dev.starmirror.simulator.rest;

import dev.starmirror.simulator.account.SimulatedAccount;
import dev.starmirror.simulator.endpoint.JsonBodies;
import dev.starmirror.simulator.endpoint.Operation;
import dev.starmirror.simulator.endpoint.Traffic;
import dev.starmirror.simulator.fault.FaultEffects;
import dev.starmirror.simulator.fault.RequestKind;
import dev.starmirror.simulator.http.SimulatedRequest;
import dev.starmirror.simulator.http.SimulatedResponse;
import dev.starmirror.simulator.limit.QuotaResource;
import dev.starmirror.simulator.limit.QuotaState;
import dev.starmirror.simulator.limit.RateLimits;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Finds out what a REST request asks for. */
public final class RestRouter {

    /** With what Enterprise servers put before it. */
    private static final Pattern PREFIX = Pattern.compile("^/(api/v3/)?");

    private final SimulatedAccount account;
    private final RateLimits limits;
    private final StarredListing starred;
    private final RepositoryAnswers repositories;

    public RestRouter(SimulatedAccount account, RateLimits limits, Traffic traffic) {
        this.account = account;
        this.limits = limits;
        this.starred = new StarredListing(account);
        this.repositories = new RepositoryAnswers(account, traffic);
    }

    /** Never null: what GitHub does not know is an operation that answers 404. */
    public Operation operation(SimulatedRequest request) {
        RestRequest rest = RestRequest.of(request);
        List<String> path =
                List.of(PREFIX.matcher(request.path()).replaceFirst("").split("/", -1));
        if (!request.method().equals("GET")) {
            return notFound(request);
        }
        return switch (path.get(0)) {
            case "user" -> user(rest, path);
            case "users" -> users(rest, path);
            case "repos" ->
                path.size() < 3
                        ? notFound(request)
                        : repository(
                                rest,
                                tail(path, 3),
                                effects -> repositories.byName(
                                        rest, path.get(1) + "/" + path.get(2), tail(path, 3), effects));
            case "repositories" ->
                path.size() < 2
                        ? notFound(request)
                        : repository(
                                rest,
                                tail(path, 2),
                                effects -> repositories.byId(rest, path.get(1), tail(path, 2), effects));
            case "rate_limit" ->
                new RestOperation(rest, RequestKind.REST_OTHER, true, 0, effects -> rateLimit(request));
            case "meta" ->
                other(rest, true, effects -> JsonBodies.ok(Map.of("verifiable_password_authentication", false)));
            default -> notFound(request);
        };
    }

    private Operation user(RestRequest rest, List<String> path) {
        if (path.size() == 1) {
            return other(rest, false, effects -> JsonBodies.ok(AccountJson.full(account, rest.base())));
        }
        if (path.size() == 2 && path.get(1).equals("starred")) {
            return page(rest, false);
        }
        if (path.size() == 4 && path.get(1).equals("starred")) {
            String fullName = path.get(2) + "/" + path.get(3);
            return new RestOperation(
                    rest, RequestKind.REST_REPOSITORY, false, 1, effects -> repositories.starred(fullName));
        }
        return notFound(rest.request());
    }

    private Operation users(RestRequest rest, List<String> path) {
        if (path.size() < 2 || !account.hasLogin(path.get(1))) {
            return notFound(rest.request());
        }
        if (path.size() == 2) {
            return other(rest, true, effects -> JsonBodies.ok(AccountJson.full(account, rest.base())));
        }
        return path.size() == 3 && path.get(2).equals("starred") ? page(rest, true) : notFound(rest.request());
    }

    private Operation page(RestRequest rest, boolean anonymous) {
        return new RestOperation(rest, RequestKind.REST_PAGE, anonymous, 1, effects -> starred.page(rest, effects));
    }

    private static Operation repository(
            RestRequest rest, String tail, Function<FaultEffects, SimulatedResponse> answer) {
        RequestKind kind = tail.equals("/readme") ? RequestKind.REST_README : RequestKind.REST_REPOSITORY;
        return new RestOperation(rest, kind, true, 1, answer);
    }

    private static Operation other(
            RestRequest rest, boolean anonymous, Function<FaultEffects, SimulatedResponse> answer) {
        return new RestOperation(rest, RequestKind.REST_OTHER, anonymous, 1, answer);
    }

    private static Operation notFound(SimulatedRequest request) {
        return other(RestRequest.of(request), true, effects -> JsonBodies.error(404, JsonBodies.NOT_FOUND));
    }

    private SimulatedResponse rateLimit(SimulatedRequest request) {
        boolean authenticated = request.header("authorization") != null;
        QuotaState core = limits.window(QuotaResource.CORE, authenticated).state();
        QuotaState graphQl = authenticated
                ? limits.window(QuotaResource.GRAPHQL, true).state()
                : new QuotaState(0, 0, 0, core.resetAt());
        return JsonBodies.ok(QuotaJson.of(core, graphQl));
    }

    private static String tail(List<String> path, int from) {
        return path.size() == from ? "" : "/" + String.join("/", path.subList(from, path.size()));
    }
}
