package dev.starmirror.domain.run;

/** A part of the pipeline. */
public enum Stage {
    /** Asking for pages of the listing. */
    LIST,
    /** Comparing a page with what is stored. */
    PLAN,
    /** Asking for READMEs. */
    FETCH,
    /** Storing batches. */
    WRITE,
    /** Asking again about stars that a complete listing did not show. */
    SWEEP
}
