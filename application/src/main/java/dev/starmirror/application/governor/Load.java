package dev.starmirror.application.governor;

/**
 * How hard the process works at a moment.
 *
 * @param liveHeap bytes of the heap that survived the last collection, 0 before the first one
 * @param process bytes of memory the process holds, 0 where that cannot be told
 * @param processor share of the machine's processors the process uses, 0 to 1, negative where that cannot be told
 */
public record Load(long liveHeap, long process, double processor) {}
