package dev.starmirror.architecture.bad.application.second;

import dev.starmirror.architecture.bad.application.first.LeansOnTheSecond;

/** The other half of a cycle of packages. */
public final class LeansOnTheFirst {
    private LeansOnTheFirst() {}

    static Class<?> other() {
        return LeansOnTheSecond.class;
    }
}
