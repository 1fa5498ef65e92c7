package dev.starmirror.simulator.account;

import org.jspecify.annotations.Nullable;

/**
 * Which stars to show.
 *
 * @param newestFirst the order in which "after" and "first" are meant
 * @param after only stars behind this position; it need not exist any more
 * @param before only stars ahead of this position; it need not exist any more
 * @param size at most so many
 * @param fromEnd take them from the end of the range (GraphQL's {@code last}) instead of its start
 */
public record StarRange(
        boolean newestFirst, @Nullable Star after, @Nullable Star before, int size, boolean fromEnd) {}
