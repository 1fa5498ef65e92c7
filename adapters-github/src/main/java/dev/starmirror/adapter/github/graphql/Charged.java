package dev.starmirror.adapter.github.graphql;

import org.jspecify.annotations.Nullable;

/** The data of an answer that tells what it cost. */
interface Charged {
    /** Null where the server keeps no limits, as Enterprise servers may. */
    @Nullable
    Cost rateLimit();

    /**
     * The price of a question.
     *
     * @param cost points
     */
    record Cost(long cost) {}
}
