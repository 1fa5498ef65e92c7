package dev.starmirror.simulator.limit;

import dev.starmirror.simulator.limit.Violation.Rule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Every limit of the simulated GitHub, and the judge of who breaks them. Thread-safe. */
public final class RateLimits {

    /** GitHub's hourly points of GraphQL, and requests of REST, for a user. */
    public static final int USER_LIMIT = 5_000;
    /** GitHub's hourly REST requests without a token. */
    public static final int ANONYMOUS_LIMIT = 60;
    /** GitHub's secondary limit of requests at once. */
    public static final int MOST_CONCURRENT = 100;
    /** What GitHub asks a client to wait at least after a secondary limit that names no time. */
    public static final Duration LEAST_SECONDARY_WAIT = Duration.ofSeconds(60);

    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Duration announcementGrace;
    private final Map<QuotaResource, QuotaWindow> windows = new EnumMap<>(QuotaResource.class);
    private final QuotaWindow anonymous;
    private final Map<QuotaWindow, ClosedWindow> exhausted = new HashMap<>();
    private final ViolationLog violations;
    private final MinuteLimits minute;
    private final InFlight inFlight;
    private @Nullable ClosedWindow secondary;
    private int allowedConcurrency = MOST_CONCURRENT;
    private volatile boolean minuteLimits = true;

    /**
     * @param nanoTime a monotonic clock in nanoseconds
     * @param announcementGrace how long after an answer left a request may still have been under way
     */
    public RateLimits(Clock clock, LongSupplier nanoTime, Duration announcementGrace) {
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.announcementGrace = announcementGrace;
        windows.put(QuotaResource.CORE, new QuotaWindow(clock, USER_LIMIT));
        windows.put(QuotaResource.GRAPHQL, new QuotaWindow(clock, USER_LIMIT));
        anonymous = new QuotaWindow(clock, ANONYMOUS_LIMIT);
        violations = new ViolationLog(clock);
        minute = new MinuteLimits(clock, violations, announcementGrace);
        inFlight = new InFlight(nanoTime);
    }

    /** The quota a request of the given resource spends. */
    public QuotaWindow window(QuotaResource resource, boolean authenticated) {
        if (resource == QuotaResource.CORE && !authenticated) {
            return anonymous;
        }
        QuotaWindow window = windows.get(resource);
        if (window == null) {
            throw new IllegalStateException("No window for " + resource);
        }
        return window;
    }

    public InFlight inFlight() {
        return inFlight;
    }

    public ViolationLog violations() {
        return violations;
    }

    /** How many requests at once are no violation. */
    public synchronized void setAllowedConcurrency(int allowed) {
        allowedConcurrency = allowed;
    }

    /** Notes a request that came while so many were in flight, itself among them; says whether GitHub serves so many. */
    public synchronized boolean admitsConcurrency(int requests) {
        if (requests > allowedConcurrency) {
            violations.record(Rule.CONCURRENCY, requests + " requests at once, " + allowedConcurrency + " allowed");
        }
        return requests <= MOST_CONCURRENT;
    }

    /** Whether requests are counted against what a minute allows. */
    public void setMinuteLimits(boolean on) {
        minuteLimits = on;
    }

    /** Counts a request against what a minute allows; says whether GitHub serves it. */
    public boolean admitsInThisMinute(QuotaResource resource, String request) {
        return !minuteLimits || minute.admits(resource, request);
    }

    /** GitHub works on a request from now for so long. */
    public void worked(QuotaResource resource, Duration duration) {
        minute.worked(resource, duration);
    }

    /**
     * Closes everything for a while, as a secondary limit does.
     *
     * @param delayNanos how long the announcing answer will be on its way
     */
    public synchronized void closeFor(Duration wait, long delayNanos) {
        Instant until = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(wait);
        secondary = new ClosedWindow(until, announcement(delayNanos));
    }

    /** How long the secondary limit still lasts, or null when there is none; records a violation when it was known. */
    public synchronized @Nullable Duration secondaryWait(String request) {
        ClosedWindow window = secondary;
        Instant now = clock.instant();
        if (window == null || !now.isBefore(window.until())) {
            secondary = null;
            return null;
        }
        if (wasAnnounced(window)) {
            violations.record(
                    Rule.CLOSED_WINDOW,
                    request + " came " + Duration.between(now, window.until()) + " before the secondary limit ends");
        }
        return Duration.between(now, window.until());
    }

    /** Notes that an answer which leaves after the delay shows the quota's state. */
    public synchronized void noteAnnounced(QuotaWindow window, QuotaState shown, long delayNanos) {
        if (shown.remaining() == 0) {
            exhausted.putIfAbsent(window, new ClosedWindow(shown.resetAt(), announcement(delayNanos)));
        }
    }

    /** Whether nothing is left; records a violation when the client had been told so. */
    public synchronized boolean isExhausted(QuotaWindow window, String request) {
        if (window.state().remaining() > 0) {
            exhausted.remove(window);
            return false;
        }
        ClosedWindow closed = exhausted.get(window);
        if (closed != null && wasAnnounced(closed)) {
            violations.record(Rule.PAST_THE_LIMIT, request + " came before the quota resets at " + closed.until());
        }
        return true;
    }

    /** Forgets violations and the greatest concurrency; quotas stay as they are. */
    public synchronized void resetRecord() {
        violations.clear();
        inFlight.reset();
    }

    private boolean wasAnnounced(ClosedWindow window) {
        return nanoTime.getAsLong() - window.announcedAt() > 0;
    }

    private long announcement(long delayNanos) {
        return nanoTime.getAsLong() + delayNanos + announcementGrace.toNanos();
    }
}
