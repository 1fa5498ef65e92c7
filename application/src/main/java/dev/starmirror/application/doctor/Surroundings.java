package dev.starmirror.application.doctor;

/**
 * What a process runs in.
 *
 * @param java the Java machine with its version
 * @param processors how many it may use
 * @param maxHeap bytes its heap may take
 * @param frugalHeap bytes of heap above which the machine does not keep small by itself
 * @param database where the mirror lies, or would lie
 * @param databaseBytes bytes the mirror takes with its log, 0 where there is none
 * @param usableBytes bytes of the disk that are left to us there, negative where that cannot be told
 */
public record Surroundings(
        String java,
        int processors,
        long maxHeap,
        long frugalHeap,
        String database,
        long databaseBytes,
        long usableBytes) {}
