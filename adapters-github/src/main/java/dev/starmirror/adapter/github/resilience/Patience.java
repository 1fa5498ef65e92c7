package dev.starmirror.adapter.github.resilience;

/** How long to insist on a question that was too much for the source; other trouble is not the question's fault. */
enum Patience {
    /** The question can be made smaller, which is more likely to help than asking it again. */
    LITTLE,
    /** The question is as small as it gets: only time can help. */
    FULL;

    /** For a question about so many things, at least 1. */
    static Patience with(int things) {
        return things > 1 ? LITTLE : FULL;
    }
}
