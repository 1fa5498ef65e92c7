package dev.starmirror.application.transfer;

/**
 * What an import brought. All counts are 0 or more.
 *
 * @param active stars that the source lists
 * @param removed tombstones
 * @param readmes README texts
 */
public record ImportReport(long active, long removed, long readmes) {}
