package dev.starmirror.simulator.http;

/** What happens to the connection instead of, or in the middle of, an answer. */
public enum ConnectionFailure {
    /** The answer arrives whole. */
    NONE,
    /** The connection is reset before a byte of the answer. */
    RESET,
    /** The connection ends in the middle of the body. */
    DROPPED_BODY
}
