package dev.starmirror.architecture.bad.adapter.github;

import dev.starmirror.architecture.bad.bootstrap.ServesTestData;

/** An adapter that reaches for the composition root. */
public final class ReadsTheSettings {
    private ReadsTheSettings() {}

    static Class<?> settings() {
        return ServesTestData.class;
    }
}
