package dev.starmirror.adapter.github.quota;

import dev.starmirror.domain.quota.RateLimit;
import dev.starmirror.domain.quota.Resource;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What GitHub last told about its budgets and about windows to stay out of. Not thread-safe: {@link QuotaGate} guards it. */
final class QuotaLedger {
    /** GitHub's servers do not agree to the second on when one and the same window ends. */
    private static final Duration SAME_WINDOW = Duration.ofSeconds(5);

    private final Map<Resource, RateLimit> limits = new EnumMap<>(Resource.class);
    private final Map<Resource, Integer> inFlight = new EnumMap<>(Resource.class);
    private final Map<Resource, Instant> lastSent = new EnumMap<>(Resource.class);
    private final Map<Resource, Long> sent = new EnumMap<>(Resource.class);
    private @Nullable Instant closedUntil;

    /** Answers overtake each other: within one window the lowest remainder counts, an older window's answer does not. */
    void record(RateLimit seen) {
        RateLimit known = limits.get(seen.resource());
        if (known == null || seen.resetAt().isAfter(known.resetAt().plus(SAME_WINDOW))) {
            limits.put(seen.resource(), seen);
        } else if (!seen.resetAt().isBefore(known.resetAt().minus(SAME_WINDOW))
                && seen.remaining() < known.remaining()) {
            limits.put(seen.resource(), seen);
        }
    }

    /** One less is left of what is known, where anything is. */
    void spend(Resource resource) {
        limits.computeIfPresent(
                resource,
                (same, known) ->
                        new RateLimit(same, known.limit(), Math.max(0, known.remaining() - 1), known.resetAt()));
    }

    /** Nothing may be sent before that, to either interface: GitHub's secondary limits are shared by both. */
    void closeUntil(Instant instant) {
        if (closedUntil == null || instant.isAfter(closedUntil)) {
            closedUntil = instant;
        }
    }

    Optional<Instant> closedUntil() {
        return Optional.ofNullable(closedUntil);
    }

    Optional<RateLimit> limit(Resource resource) {
        return Optional.ofNullable(limits.get(resource));
    }

    List<RateLimit> limits() {
        return List.copyOf(limits.values());
    }

    int inFlight(Resource resource) {
        return inFlight.getOrDefault(resource, 0);
    }

    int inFlight() {
        return inFlight.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether most requests so far went there: what is ahead will, too. */
    boolean isMain(Resource resource) {
        long most = sent.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return sent.getOrDefault(resource, 0L) == most;
    }

    /** When the last request was sent, on this machine's clock; empty before the first. */
    Optional<Instant> lastSent(Resource resource) {
        return Optional.ofNullable(lastSent.get(resource));
    }

    /** @param now on this machine's clock */
    void sent(Resource resource, Instant now) {
        lastSent.put(resource, now);
        sent.merge(resource, 1L, Long::sum);
        inFlight.merge(resource, 1, Integer::sum);
    }

    void answered(Resource resource) {
        inFlight.merge(resource, -1, Integer::sum);
    }
}
