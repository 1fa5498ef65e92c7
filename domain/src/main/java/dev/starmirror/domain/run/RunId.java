package dev.starmirror.domain.run;

/**
 * Names one run in the mirror's history. A run that was stopped and resumed keeps its id.
 *
 * @param value at least 1, rising
 */
public record RunId(long value) {
    public RunId {
        if (value < 1) {
            throw new IllegalArgumentException("A run id is at least 1, not " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
