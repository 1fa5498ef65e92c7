package dev.starmirror.domain.port;

import dev.starmirror.domain.star.Account;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the mirror as a whole.
 *
 * @param account whose stars it holds
 * @param active stars in it, without tombstones
 * @param milestone what the last completed run left, null before the first one has completed
 */
public record MirrorState(
        Account account, long active, @Nullable Milestone milestone) {
    /**
     * What a completed run leaves for the next one.
     *
     * @param newest the date of the newest star the run listed, null where there was none: everything of that date or older is known
     * @param uncounted how many stars the source counted beyond those the mirror holds; it may count what cannot be read, so only a
     *     change of this number tells of removals; can be negative
     * @param completeListingAt when the last listing of everything began, on the mirror's clock
     */
    public record Milestone(@Nullable Instant newest, long uncounted, Instant completeListingAt) {}
}
