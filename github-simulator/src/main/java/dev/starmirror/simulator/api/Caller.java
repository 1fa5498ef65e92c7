package dev.starmirror.simulator.api;

/** Who asks. */
enum Caller {
    AUTHENTICATED,
    ANONYMOUS,
    /** With a token that is not, or no longer, good. */
    REJECTED
}
