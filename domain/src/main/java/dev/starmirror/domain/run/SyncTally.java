package dev.starmirror.domain.run;

/**
 * What a run did, in repositories. All counts are 0 or more.
 *
 * @param listed stars the source showed
 * @param added stars that are new in the mirror
 * @param updated stars whose metadata or README changed
 * @param unchanged stars that were as stored
 * @param removed stars proven gone
 * @param skipped repositories that could not be read this time
 * @param readmesFetched README texts stored
 * @param readmesAbsent repositories found to have no README
 */
public record SyncTally(
        long listed,
        long added,
        long updated,
        long unchanged,
        long removed,
        long skipped,
        long readmesFetched,
        long readmesAbsent) {
    /** Nothing done yet. */
    public static final SyncTally ZERO = new SyncTally(0, 0, 0, 0, 0, 0, 0, 0);

    /** The sum of both, count by count. */
    public SyncTally plus(SyncTally more) {
        return new SyncTally(
                listed + more.listed,
                added + more.added,
                updated + more.updated,
                unchanged + more.unchanged,
                removed + more.removed,
                skipped + more.skipped,
                readmesFetched + more.readmesFetched,
                readmesAbsent + more.readmesAbsent);
    }
}
