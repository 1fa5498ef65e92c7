package dev.starmirror.simulator.control;

import dev.starmirror.simulator.account.SimulatedAccount;
import dev.starmirror.simulator.endpoint.Traffic;
import dev.starmirror.simulator.fault.FaultScript;
import dev.starmirror.simulator.limit.RateLimits;
import dev.starmirror.simulator.limit.Violation;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The body of {@code GET /_simulator/stats}. */
public final class StatisticsJson {

    private StatisticsJson() {}

    public static Map<String, Object> of(
            SimulatedAccount account, Traffic traffic, RateLimits limits, FaultScript faults) {
        Traffic.Counts counts = traffic.counts();
        Map<String, Integer> byKind = new TreeMap<>();
        counts.requests().forEach((kind, number) -> byKind.put(kind.name().toLowerCase(Locale.ROOT), number));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("stars", account.starCount());
        json.put("requests", counts.graphQlRequests() + counts.restRequests());
        json.put("graphql_requests", counts.graphQlRequests());
        json.put("rest_requests", counts.restRequests());
        json.put("requests_by_kind", byKind);
        json.put("graphql_points", counts.graphQlPoints());
        json.put("rest_quota_used", counts.restQuotaUsed());
        json.put("not_modified", counts.notModified());
        json.put("readme_texts", counts.readmeTexts());
        json.put("bytes", counts.bytes());
        json.put("refused", counts.refused());
        json.put("max_concurrent", limits.inFlight().most());
        json.put("faults_struck", faults.strikes());
        json.put("faults_pending", faults.pending());
        json.put("violations", limits.violations().count());
        json.put(
                "violation_details",
                limits.violations().violations().stream()
                        .map(StatisticsJson::describe)
                        .toList());
        return json;
    }

    private static Map<String, Object> describe(Violation violation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", violation.at().toString());
        json.put("rule", violation.rule().name().toLowerCase(Locale.ROOT));
        json.put("detail", violation.detail());
        return json;
    }
}
