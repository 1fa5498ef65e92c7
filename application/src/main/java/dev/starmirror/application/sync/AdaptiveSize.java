package dev.starmirror.application.sync;

/**
 * How much to ask for at once: doubles while the source keeps up, halves when it was too much, and is then slower to grow again. Safe for
 * use by several threads.
 */
final class AdaptiveSize {
    private static final int CAUTION = 3;

    private final int max;
    private int size;
    private int successes;
    private int successesToGrow = 1;

    /**
     * @param start the first size, at least 1
     * @param max the largest size, at least {@code start}
     */
    AdaptiveSize(int start, int max) {
        this.size = start;
        this.max = max;
    }

    synchronized int size() {
        return size;
    }

    /** A request of that many was answered. */
    synchronized void succeeded(int asked) {
        if (asked < size || size == max) {
            return;
        }
        successes++;
        if (successes >= successesToGrow) {
            size = Math.min(max, size * 2);
            successes = 0;
        }
    }

    /** A request of that many was too much. */
    synchronized void tooHeavy(int asked) {
        size = Math.max(1, Math.min(size, asked / 2));
        successes = 0;
        successesToGrow = CAUTION;
    }
}
