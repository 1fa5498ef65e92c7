package dev.starmirror.domain.port;

import dev.starmirror.domain.star.Account;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a probe tells.
 *
 * @param account whose stars
 * @param total stars by the source's count; a hint, since it may count what cannot be read
 * @param newest the date of the newest star, null where there is none
 */
public record SourceState(
        Account account, long total, @Nullable Instant newest) {}
