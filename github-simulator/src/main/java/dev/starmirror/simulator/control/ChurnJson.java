package dev.starmirror.simulator.control;

import dev.starmirror.simulator.generated.ChurnPlan;
import dev.starmirror.simulator.generated.ChurnResult;
import dev.starmirror.simulator.http.SimulatedRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** Parameters and body of {@code POST /_simulator/churn?new=&unstar=&rename=&readmes=&delete=&seed=}. */
public final class ChurnJson {

    private ChurnJson() {}

    public static ChurnPlan plan(SimulatedRequest request) {
        return new ChurnPlan(
                request.intParameter("new", 0),
                request.intParameter("unstar", 0),
                request.intParameter("rename", 0),
                request.intParameter("readmes", 0),
                request.intParameter("delete", 0),
                request.intParameter("seed", 1));
    }

    public static Map<String, Object> describe(ChurnResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("new", result.newStars());
        json.put("unstar", result.unstarred());
        json.put("rename", result.renamed());
        json.put("readmes", result.readmes());
        json.put("delete", result.deleted());
        return json;
    }
}
