package dev.starmirror.architecture.bad.simulator;

import dev.starmirror.architecture.bad.domain.StarFinder;

/** A simulator that shares code with what it tests. */
public final class LooksIntoTheMirror {
    private LooksIntoTheMirror() {}

    static boolean known(StarFinder finder, long id) {
        return finder.has(id);
    }
}
