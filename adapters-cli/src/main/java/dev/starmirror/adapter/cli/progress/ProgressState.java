package dev.starmirror.adapter.cli.progress;

import dev.starmirror.domain.quota.RateLimit;
import dev.starmirror.domain.quota.Resource;
import dev.starmirror.domain.run.SyncEvent;
import dev.starmirror.domain.run.SyncTally;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the events of one run have told so far. Used by one thread at a time. */
final class ProgressState {
    /** A shorter wait is over before anybody has read of it. */
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    private final Map<Resource, RateLimit> limits = new EnumMap<>(Resource.class);
    private SyncEvent.@Nullable Started started;
    private @Nullable Instant since;
    private SyncTally tally = SyncTally.ZERO;
    private long storedHere;
    private long readmesFetched;
    private SyncEvent.@Nullable Waiting waiting;
    private boolean escalated;

    void on(SyncEvent event, Instant now) {
        if (event instanceof SyncEvent.Waiting wait) {
            waiting = wait.remaining().compareTo(SHORTEST_WAIT) < 0 ? null : wait;
            return;
        }
        if (event instanceof SyncEvent.QuotaSeen seen) {
            limits.put(seen.limit().resource(), seen.limit());
        } else if (event instanceof SyncEvent.Started begun) {
            started = begun;
            since = now;
        } else if (event instanceof SyncEvent.BatchStored stored) {
            tally = stored.total();
            storedHere += stored.stars();
        } else if (event instanceof SyncEvent.ReadmesFetched fetched) {
            readmesFetched += fetched.found();
        } else if (event instanceof SyncEvent.Escalated) {
            escalated = true;
        }
        waiting = null;
    }

    Optional<SyncEvent.Started> started() {
        return Optional.ofNullable(started);
    }

    /** What the run is waiting for at the moment, empty while it works or will go on at once. */
    Optional<SyncEvent.Waiting> waiting() {
        return Optional.ofNullable(waiting);
    }

    SyncTally tally() {
        return tally;
    }

    long readmesFetched() {
        return readmesFetched;
    }

    /** The GraphQL budget where it was seen, else the other one. */
    Optional<RateLimit> limit() {
        return Optional.ofNullable(limits.getOrDefault(Resource.GRAPHQL, limits.get(Resource.REST)));
    }

    /** The share of the listing that is stored, empty where its end is not known. */
    Optional<Double> share() {
        return expected().filter(total -> total > 0).map(total -> Math.min(1.0, (double) tally.listed() / total));
    }

    /** Stars to go through, empty where the run ends as soon as it meets what it knows. */
    Optional<Long> expected() {
        return started()
                .filter(begun -> begun.mode().listsEverything() || escalated)
                .map(SyncEvent.Started::expected)
                .filter(total -> total >= tally.listed());
    }

    /** Stars a second in this process, 0 where there is no telling yet. */
    double rate(Instant now) {
        long millis = elapsed(now).toMillis();
        return millis < 500 ? 0 : storedHere * 1000.0 / millis;
    }

    /** The time the rest will take at this rate, empty where there is no telling. */
    Optional<Duration> remaining(Instant now) {
        double rate = rate(now);
        return rate <= 0
                ? Optional.empty()
                : expected().map(total -> Duration.ofMillis((long) ((total - tally.listed()) / rate * 1000)));
    }

    Duration elapsed(Instant now) {
        return since == null ? Duration.ZERO : Duration.between(since, now);
    }
}
