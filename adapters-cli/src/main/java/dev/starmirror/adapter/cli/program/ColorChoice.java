package dev.starmirror.adapter.cli.program;

/** When colours are used. */
public enum ColorChoice {
    /** On a terminal that has them, unless {@code NO_COLOR} is set. */
    AUTO,
    ALWAYS,
    NEVER
}
