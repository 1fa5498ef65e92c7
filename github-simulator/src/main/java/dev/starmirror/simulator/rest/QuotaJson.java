package dev.starmirror.simulator.rest;

import dev.starmirror.simulator.limit.QuotaResource;
import dev.starmirror.simulator.limit.QuotaState;
import java.util.LinkedHashMap;
import java.util.Map;

/** The body of {@code GET /rate_limit}. */
final class QuotaJson {

    private QuotaJson() {}

    static Map<String, Object> of(QuotaState core, QuotaState graphQl) {
        Map<String, Object> resources = new LinkedHashMap<>();
        resources.put(QuotaResource.CORE.headerName(), describe(core, QuotaResource.CORE));
        resources.put(QuotaResource.GRAPHQL.headerName(), describe(graphQl, QuotaResource.GRAPHQL));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("resources", resources);
        json.put("rate", describe(core, QuotaResource.CORE));
        return json;
    }

    private static Map<String, Object> describe(QuotaState state, QuotaResource resource) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("limit", state.limit());
        json.put("remaining", state.remaining());
        json.put("reset", state.resetAt().getEpochSecond());
        json.put("used", state.used());
        json.put("resource", resource.headerName());
        return json;
    }
}
