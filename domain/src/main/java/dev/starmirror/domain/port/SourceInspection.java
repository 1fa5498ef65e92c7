package dev.starmirror.domain.port;

import dev.starmirror.domain.quota.RateLimit;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the source how it stands between it and us. Costs nothing of its budgets. Threads are as in {@link StarSource}. */
@FunctionalInterface
public interface SourceInspection {
    /**
     * Asks once, without repeats.
     *
     * @throws SourceException where the source cannot be reached or refuses the credentials
     */
    Standing standing();

    /**
     * How it stands.
     *
     * @param scopes what the token may do, in the source's words; null where it does not tell
     * @param limits the budgets it told of
     * @param ahead how far the source's clock is ahead of this machine's, negative where it is behind, to about a second; null where it
     *     did not tell the time
     */
    record Standing(
            @Nullable List<String> scopes,
            List<RateLimit> limits,
            @Nullable Duration ahead) {
        public Standing {
            scopes = scopes == null ? null : List.copyOf(scopes);
            limits = List.copyOf(limits);
        }
    }
}
