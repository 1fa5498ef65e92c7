package dev.starmirror.domain.port;

/**
 * An answer of the source.
 *
 * @param validator the source's name for this very answer, to ask with whether it still stands
 * @param links the addresses that came with it, empty for none; the source does not repeat them where the answer stands
 * @param body the answer itself, as it was sent
 */
public record KeptAnswer(String validator, String links, String body) {}
