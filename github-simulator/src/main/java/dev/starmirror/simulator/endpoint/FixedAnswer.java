package dev.starmirror.simulator.endpoint;

import dev.starmirror.simulator.fault.FaultEffects;
import dev.starmirror.simulator.fault.RequestKind;
import dev.starmirror.simulator.http.SimulatedResponse;
import dev.starmirror.simulator.limit.QuotaState;

/** An operation whose answer is known at once. */
public record FixedAnswer(RequestKind kind, SimulatedResponse response) implements Operation {

    @Override
    public boolean allowsAnonymous() {
        return !kind.isGraphQl();
    }

    @Override
    public int cost() {
        return 1;
    }

    @Override
    public SimulatedResponse execute(QuotaState quota, FaultEffects effects) {
        return response;
    }
}
