package dev.starmirror.architecture.bad.adapter.cli;

import dev.starmirror.architecture.bad.adapter.sqlite.StartsARun;

/** An adapter that knows another adapter. */
public final class PrintsFromTheDatabase {
    private PrintsFromTheDatabase() {}

    static Class<?> database() {
        return StartsARun.class;
    }
}
