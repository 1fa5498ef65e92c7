package dev.starmirror.simulator.rest;

import dev.starmirror.simulator.endpoint.Operation;
import dev.starmirror.simulator.fault.FaultEffects;
import dev.starmirror.simulator.fault.RequestKind;
import dev.starmirror.simulator.http.SimulatedResponse;
import dev.starmirror.simulator.limit.QuotaState;
import java.util.function.Function;

/** A REST request that found its answerer. */
record RestOperation(
        RestRequest request,
        RequestKind kind,
        boolean allowsAnonymous,
        int cost,
        Function<FaultEffects, SimulatedResponse> answer)
        implements Operation {

    @Override
    public SimulatedResponse execute(QuotaState quota, FaultEffects effects) {
        return Conditional.answer(request.request(), answer.apply(effects));
    }
}
