package dev.starmirror.simulator.http;

/** Answers requests; called by many threads at once. */
@FunctionalInterface
public interface RequestHandler {
    SimulatedResponse answer(SimulatedRequest request);
}
