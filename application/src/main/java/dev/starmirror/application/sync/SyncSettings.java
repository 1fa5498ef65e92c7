package dev.starmirror.application.sync;

import java.time.Duration;

/**
 * How wide and how deep runs work. The defaults are the product's documented ones.
 *
 * @param maxConcurrentRequests README requests at once, 1 to 100 (GitHub's own bound on concurrent requests)
 * @param batchSize stars on the first page and READMEs in a request, 1 to 100; pages grow to twice of it while the source keeps up
 * @param syncWorkers pages worked on at once beside the one being listed, 1 to 100
 * @param readmeBytesInFlight bytes of READMEs requested and not yet stored, at least 1
 * @param readmeBatchBytes expected bytes of READMEs in one request, at least 1
 * @param refreshEvery how old the last complete listing may be before everything is listed again, positive
 * @param refreshRuns over how many runs such a listing is spread, 1 to 100; 1 lists everything at once
 */
public record SyncSettings(
        int maxConcurrentRequests,
        int batchSize,
        int syncWorkers,
        long readmeBytesInFlight,
        long readmeBatchBytes,
        Duration refreshEvery,
        int refreshRuns) {
    private static final int MAX = 100;

    public SyncSettings {
        between(refreshRuns, "The number of runs for a refresh");
        between(maxConcurrentRequests, "Concurrent requests");
        between(batchSize, "The batch size");
        between(syncWorkers, "Sync workers");
        if (readmeBytesInFlight < 1 || readmeBatchBytes < 1) {
            throw new IllegalArgumentException("READMEs need room for at least one byte");
        }
        if (refreshEvery.isNegative() || refreshEvery.isZero()) {
            throw new IllegalArgumentException("The time between complete listings is positive, not " + refreshEvery);
        }
    }

    /** Everything is listed at once. */
    public SyncSettings(
            int maxConcurrentRequests,
            int batchSize,
            int syncWorkers,
            long readmeBytesInFlight,
            long readmeBatchBytes,
            Duration refreshEvery) {
        this(maxConcurrentRequests, batchSize, syncWorkers, readmeBytesInFlight, readmeBatchBytes, refreshEvery, 1);
    }

    /** Five requests at once, batches of 50, two workers, 16 MiB of READMEs in flight, a complete listing a day. */
    public static SyncSettings defaults() {
        return new SyncSettings(5, 50, 2, 16L << 20, 384L << 10, Duration.ofDays(1));
    }

    private static void between(int value, String what) {
        if (value < 1 || value > MAX) {
            throw new IllegalArgumentException(what + " must be 1 to " + MAX + ", not " + value);
        }
    }
}
