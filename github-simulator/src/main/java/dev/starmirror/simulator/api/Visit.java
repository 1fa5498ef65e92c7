package dev.starmirror.simulator.api;

import dev.starmirror.simulator.endpoint.Operation;
import dev.starmirror.simulator.endpoint.Traffic;
import dev.starmirror.simulator.fault.FaultEffects;
import dev.starmirror.simulator.http.SimulatedResponse;
import dev.starmirror.simulator.limit.QuotaResource;
import dev.starmirror.simulator.limit.QuotaState;
import dev.starmirror.simulator.limit.QuotaWindow;
import dev.starmirror.simulator.limit.RateLimits;
import java.util.LinkedHashMap;
import java.util.Map;

/** One admitted request on its way through: what it may spend and what headers its answer has. */
final class Visit {

    private static final String SCOPES = "read:user";
    private static final int NOT_MODIFIED = 304;

    private final Operation operation;
    private final QuotaResource resource;
    private final boolean authenticated;
    private final RateLimits limits;
    private final Traffic traffic;
    private final long travelNanos;
    private final QuotaWindow window;

    /**
     * A visit of an admitted caller.
     *
     * @param travelNanos how long the answer will be on its way
     */
    Visit(
            Operation operation,
            QuotaResource resource,
            boolean authenticated,
            RateLimits limits,
            Traffic traffic,
            long travelNanos) {
        this.operation = operation;
        this.resource = resource;
        this.authenticated = authenticated;
        this.limits = limits;
        this.traffic = traffic;
        this.travelNanos = travelNanos;
        this.window = limits.window(resource, authenticated);
    }

    Operation operation() {
        return operation;
    }

    QuotaResource resource() {
        return resource;
    }

    boolean authenticated() {
        return authenticated;
    }

    QuotaWindow window() {
        return window;
    }

    long travelNanos() {
        return travelNanos;
    }

    SimulatedResponse execute(FaultEffects effects) {
        QuotaState after = spend();
        SimulatedResponse response = operation.execute(after, effects);
        if (response.status() == NOT_MODIFIED) {
            window.refund(operation.cost());
            traffic.notModified();
            traffic.restQuota(-operation.cost());
        }
        return withHeaders(response);
    }

    QuotaState spend() {
        int cost = operation.cost();
        if (resource == QuotaResource.GRAPHQL) {
            traffic.points(cost);
        } else {
            traffic.restQuota(cost);
        }
        return cost == 0 ? window.state() : window.spend(cost);
    }

    SimulatedResponse withHeaders(SimulatedResponse response) {
        QuotaState state = window.state();
        limits.noteAnnounced(window, state, travelNanos);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("x-ratelimit-limit", Integer.toString(state.limit()));
        headers.put("x-ratelimit-remaining", Integer.toString(state.remaining()));
        headers.put("x-ratelimit-used", Integer.toString(state.used()));
        headers.put("x-ratelimit-reset", Long.toString(state.resetAt().getEpochSecond()));
        headers.put("x-ratelimit-resource", resource.headerName());
        headers.put("x-github-media-type", "github.v3; format=json");
        if (authenticated) {
            headers.put("x-oauth-scopes", SCOPES);
        }
        headers.putAll(response.headers());
        return response.withHeaders(headers);
    }
}
