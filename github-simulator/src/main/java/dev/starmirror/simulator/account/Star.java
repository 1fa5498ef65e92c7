package dev.starmirror.simulator.account;

import java.time.Instant;
import java.util.Comparator;

/**
 * A star, ordered newest first. Two stars of one second are ordered by repository id, so that a position between stars
 * stays meaningful whatever is starred or unstarred around it.
 *
 * @param starredAt whole seconds, as GitHub keeps them
 */
public record Star(Instant starredAt, long repositoryId) implements Comparable<Star> {

    private static final Comparator<Star> NEWEST_FIRST = Comparator.comparing(Star::starredAt)
            .thenComparingLong(Star::repositoryId)
            .reversed();

    @Override
    public int compareTo(Star other) {
        return NEWEST_FIRST.compare(this, other);
    }
}
