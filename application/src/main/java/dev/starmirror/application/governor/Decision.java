package dev.starmirror.application.governor;

import dev.starmirror.domain.run.Pressure;

/**
 * What follows from a look at the signals.
 *
 * @param width how wide to work from now on
 * @param collect whether memory should be given back first: the process holds more than it may, and much of it may be garbage
 * @param pause whether what is under way should be stored before anything more is fetched: the run is as narrow as it can be and it is not
 *     enough
 * @param pressure what it follows from, {@link Pressure#NONE} where the run may be wider again
 * @param reason the same as one sentence for a person
 */
public record Decision(Width width, boolean collect, boolean pause, Pressure pressure, String reason) {}
