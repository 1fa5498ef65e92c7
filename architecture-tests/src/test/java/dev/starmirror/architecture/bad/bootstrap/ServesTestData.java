package dev.starmirror.architecture.bad.bootstrap;

import dev.starmirror.architecture.bad.simulator.LooksIntoTheMirror;

/** Brings the simulator into the product. */
public final class ServesTestData {
    private ServesTestData() {}

    static Class<?> simulator() {
        return LooksIntoTheMirror.class;
    }
}
