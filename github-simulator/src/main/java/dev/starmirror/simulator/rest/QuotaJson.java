package dev.starmirror.simulator.rest;

import dev.starmirror.simulator.limit.QuotaResource;
import dev.starmirror.simulator.limit.QuotaState;
import java.util.LinkedHashMap;
import java.util.Map;

/** The body of {@code GET /rate_limit}. */
final class QuotaJson {

    /** A budget that nothing here is charged to. */
    private static final String SEARCH = "search";

    private static final int SEARCHES = 30;

    private QuotaJson() {}

    static Map<String, Object> of(QuotaState core, QuotaState graphQl) {
        Map<String, Object> resources = new LinkedHashMap<>();
        resources.put(QuotaResource.CORE.headerName(), describe(core, QuotaResource.CORE.headerName()));
        resources.put(QuotaResource.GRAPHQL.headerName(), describe(graphQl, QuotaResource.GRAPHQL.headerName()));
        resources.put(SEARCH, describe(new QuotaState(SEARCHES, 0, SEARCHES, core.resetAt()), SEARCH));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("resources", resources);
        json.put("rate", describe(core, QuotaResource.CORE.headerName()));
        return json;
    }

    private static Map<String, Object> describe(QuotaState state, String resource) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("limit", state.limit());
        json.put("remaining", state.remaining());
        json.put("reset", state.resetAt().getEpochSecond());
        json.put("used", state.used());
        json.put("resource", resource);
        return json;
    }
}
