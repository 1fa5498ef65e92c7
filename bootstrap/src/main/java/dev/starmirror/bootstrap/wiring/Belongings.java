package dev.starmirror.bootstrap.wiring;

import java.util.ArrayDeque;
import java.util.Deque;

/** What must be given back, the last thing first. Used by one thread. */
final class Belongings implements AutoCloseable {
    private final Deque<AutoCloseable> belongings = new ArrayDeque<>();

    /** Takes care of something. */
    <T extends AutoCloseable> T add(T belonging) {
        belongings.push(belonging);
        return belonging;
    }

    /** Gives everything back, also when some of it objects. */
    @Override
    public void close() {
        IllegalStateException failure = null;
        while (!belongings.isEmpty()) {
            try {
                belongings.pop().close();
            } catch (Exception e) {
                if (failure == null) {
                    failure = new IllegalStateException("Something that was opened could not be closed", e);
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
