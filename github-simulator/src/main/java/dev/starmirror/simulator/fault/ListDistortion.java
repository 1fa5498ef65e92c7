package dev.starmirror.simulator.fault;

/**
 * How the listing of stars lies, when a fault says so.
 *
 * @param overLimit answers {@code isOverLimit: true}
 * @param stuckCursor repeats the cursor it was given
 * @param mostEdges cuts pages to so many edges though more follow
 * @param totalOffset added to {@code totalCount}
 */
public record ListDistortion(boolean overLimit, boolean stuckCursor, int mostEdges, int totalOffset) {

    /** The truth. */
    public static final ListDistortion NONE = new ListDistortion(false, false, Integer.MAX_VALUE, 0);
}
