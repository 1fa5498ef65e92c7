package dev.starmirror.domain.run;

import java.time.Duration;
import java.time.Instant;

/**
 * What a process took of its machine. What cannot be told is 0.
 *
 * @param startedAt when the process began, on the machine's clock
 * @param processors how many processors it may use
 * @param busy processor time, summed over all threads
 * @param collecting time that garbage collection took, which with one processor for it is processor time
 * @param collections how often garbage was collected
 * @param liveHeap bytes of the heap that survived the last collection
 * @param restingHeap bytes of the heap that survived a full collection after the work was done; 0 where none was made
 * @param peakMemory the most bytes of memory the process ever held
 */
public record ProcessUse(
        Instant startedAt,
        int processors,
        Duration busy,
        Duration collecting,
        long collections,
        long liveHeap,
        long restingHeap,
        long peakMemory) {
    /** Nothing can be told. */
    public static final ProcessUse NONE = new ProcessUse(Instant.EPOCH, 0, Duration.ZERO, Duration.ZERO, 0, 0, 0, 0);

    /** The same with times and counts as they have come since then. */
    public ProcessUse since(ProcessUse before) {
        return new ProcessUse(
                startedAt,
                processors,
                busy.minus(before.busy),
                collecting.minus(before.collecting),
                collections - before.collections,
                liveHeap,
                restingHeap,
                peakMemory);
    }

    /** The same after a full collection that left so much of the heap. */
    public ProcessUse resting(long heap) {
        return new ProcessUse(startedAt, processors, busy, collecting, collections, liveHeap, heap, peakMemory);
    }
}
