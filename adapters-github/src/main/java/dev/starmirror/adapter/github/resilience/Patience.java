package dev.starmirror.adapter.github.resilience;

/** How long to insist on one and the same question. */
enum Patience {
    /** The question can be made smaller, which is more likely to help than asking it again. */
    LITTLE(2),
    /** The question is as small as it gets: only time can help. */
    FULL(8);

    private final int attempts;

    Patience(int attempts) {
        this.attempts = attempts;
    }

    /** How often it is asked at most, the first time included. */
    int attempts() {
        return attempts;
    }
}
