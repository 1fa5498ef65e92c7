package dev.starmirror.domain.run;

/** What makes a run hold back. */
public enum Pressure {
    /** Heap that survived the last collection. */
    LIVE_DATA,
    /** Memory of the process, garbage included. */
    PROCESS_MEMORY,
    /** Busy processors. */
    PROCESSORS,
    /** A source that takes long to answer. */
    SLOW_ANSWERS,
    /** A disk that is slower than the network. */
    SLOW_DISK,
    /** A budget of the source that is nearly spent. */
    SCARCE_QUOTA,
    /** A question that was too much for the source. */
    HEAVY_ANSWER,
    /** Nothing any more. */
    NONE
}
