package dev.starmirror.domain.run;

/** Where a run stands in the journal. */
public enum RunState {
    RUNNING,
    COMPLETED,
    UP_TO_DATE,
    INCOMPLETE,
    FAILED,
    /** Its process ended without a word (killed, power lost). */
    INTERRUPTED
}
