package dev.starmirror.simulator.endpoint;

import dev.starmirror.simulator.fault.FaultEffects;
import dev.starmirror.simulator.fault.RequestKind;
import dev.starmirror.simulator.http.SimulatedResponse;
import dev.starmirror.simulator.limit.QuotaState;

/** A request that is understood and not yet answered. */
public interface Operation {

    /** What it is for. */
    RequestKind kind();

    /** Whether it may be asked without a token. */
    boolean allowsAnonymous();

    /** What it costs of its quota, in points or requests; 0 for what never counts. */
    int cost();

    /**
     * Answers.
     *
     * @param quota the state to show, the cost already spent
     */
    SimulatedResponse execute(QuotaState quota, FaultEffects effects);
}
