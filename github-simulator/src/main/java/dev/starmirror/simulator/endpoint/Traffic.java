package dev.starmirror.simulator.endpoint;

import dev.starmirror.simulator.fault.RequestKind;
import java.util.EnumMap;
import java.util.Map;

/** Counts what was asked and answered. Thread-safe. */
public final class Traffic {

    private final Map<RequestKind, Integer> requests = new EnumMap<>(RequestKind.class);
    private long points;
    private long restQuota;
    private long notModified;
    private long readmeTexts;
    private long bytes;
    private long refused;

    public synchronized void request(RequestKind kind) {
        requests.merge(kind, 1, Integer::sum);
    }

    public synchronized void points(int spent) {
        points += spent;
    }

    public synchronized void restQuota(int spent) {
        restQuota += spent;
    }

    public synchronized void notModified() {
        notModified++;
    }

    public synchronized void readmeTexts(int count) {
        readmeTexts += count;
    }

    public synchronized void bytes(int count) {
        bytes += count;
    }

    /** A request was turned away because a limit was reached before it came. */
    public synchronized void refused() {
        refused++;
    }

    public synchronized void reset() {
        requests.clear();
        points = 0;
        restQuota = 0;
        notModified = 0;
        readmeTexts = 0;
        bytes = 0;
        refused = 0;
    }

    public synchronized Counts counts() {
        Map<RequestKind, Integer> byKind = new EnumMap<>(RequestKind.class);
        byKind.putAll(requests);
        return new Counts(byKind, points, restQuota, notModified, readmeTexts, bytes, refused);
    }

    /**
     * What was asked and answered since the last reset.
     *
     * @param requests by kind; kinds never asked are absent
     * @param graphQlPoints spent
     * @param restQuotaUsed requests that counted
     * @param notModified answers 304, which do not count
     * @param readmeTexts texts of files, by GraphQL and REST
     * @param bytes of bodies before compression
     * @param refused requests turned away because a limit had been reached before, forgiven ones among them
     */
    public record Counts(
            Map<RequestKind, Integer> requests,
            long graphQlPoints,
            long restQuotaUsed,
            long notModified,
            long readmeTexts,
            long bytes,
            long refused) {

        /** All GraphQL requests. */
        public int graphQlRequests() {
            return sum(true);
        }

        /** All REST requests, 304s included. */
        public int restRequests() {
            return sum(false);
        }

        /** Requests of one kind. */
        public int requests(RequestKind kind) {
            return requests.getOrDefault(kind, 0);
        }

        private int sum(boolean graphQl) {
            return requests.entrySet().stream()
                    .filter(entry -> entry.getKey().isGraphQl() == graphQl)
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }
}
