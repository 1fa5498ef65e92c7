package dev.starmirror.application.governor;

import java.time.Duration;

/**
 * Everything a decision rests on.
 *
 * @param load the process
 * @param queued share of the room before the disk that is taken, 0 to 1
 * @param response what the last answers took on average, zero before the first one
 * @param quota share of the source's budget that is left, 0 to 1; 1 where that is not known
 */
public record Signals(Load load, double queued, Duration response, double quota) {}
