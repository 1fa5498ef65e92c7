package dev.starmirror.application.sync;

import dev.starmirror.domain.run.PageCursor;
import org.jspecify.annotations.Nullable;

/**
 * Notices a walk that goes in a circle, however large, and holds one cursor for it (Brent's algorithm): a cursor is remembered after each
 * doubling of the steps, and a circle comes back to it before twice the steps that lie behind. Used by one thread.
 */
final class CycleDetector {
    private @Nullable PageCursor remembered;
    private long steps;
    private long stepsUntilNext = 1;

    /** Whether the walk has been at this place before, as far as it is remembered. */
    boolean closes(PageCursor next) {
        if (next.equals(remembered)) {
            return true;
        }
        steps++;
        if (steps == stepsUntilNext) {
            remembered = next;
            steps = 0;
            stepsUntilNext *= 2;
        }
        return false;
    }
}
