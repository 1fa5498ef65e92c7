package dev.starmirror.domain.port;

/** Tells how much time passes, for measuring alone: where it begins means nothing. Safe for use by several threads; never blocks. */
@FunctionalInterface
public interface Ticker {
    /** Nanoseconds since some fixed moment; never falls. */
    long nanos();
}
