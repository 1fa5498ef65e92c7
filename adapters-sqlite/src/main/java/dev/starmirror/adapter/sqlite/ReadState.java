package dev.starmirror.adapter.sqlite;

/**
 * A state of the mirror as one connection sees it: equal states have equal contents.
 *
 * @param connection which connection of this process
 * @param version SQLite's count of the changes that others made since it was opened
 */
record ReadState(long connection, long version) {}
