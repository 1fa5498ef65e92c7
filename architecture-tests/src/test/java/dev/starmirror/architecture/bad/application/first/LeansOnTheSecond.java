package dev.starmirror.architecture.bad.application.first;

import dev.starmirror.architecture.bad.application.second.LeansOnTheFirst;

/** One half of a cycle of packages. */
public final class LeansOnTheSecond {
    private LeansOnTheSecond() {}

    static Class<?> other() {
        return LeansOnTheFirst.class;
    }
}
