package dev.starmirror.adapter.sqlite.mapper;

import dev.starmirror.domain.port.MirrorState;
import dev.starmirror.domain.star.Account;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The row of {@code mirror} with the number of active stars. */
public record MirrorRow(
        long accountId,
        String accountLogin,
        @Nullable String newestStarredAt,
        long uncounted,
        @Nullable String completeListingAt,
        long active) {
    public MirrorState toDomain() {
        return new MirrorState(
                account(),
                active,
                completeListingAt == null
                        ? null
                        : new MirrorState.Milestone(
                                Texts.parse(newestStarredAt), uncounted, Instant.parse(completeListingAt)));
    }

    public Account account() {
        return new Account(accountId, accountLogin);
    }
}
