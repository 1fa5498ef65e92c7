package dev.starmirror.domain.run;

/**
 * How full the queues of a run were at most.
 *
 * @param pages pages worked on at once
 * @param batches batches between listing and disk at once
 * @param unwritten batches that waited for the disk, the one being written included
 * @param readmeBytes bytes of READMEs asked for and not yet stored, as far as their sizes were known
 */
public record QueuePeaks(long pages, long batches, long unwritten, long readmeBytes) {
    /** Nothing was queued. */
    public static final QueuePeaks NONE = new QueuePeaks(0, 0, 0, 0);
}
