package dev.starmirror.simulator.account;

/** A star together with the state of its repository when it was listed. */
public record StarredRepository(Star star, SimulatedRepository repository) {}
