package dev.starmirror.application.governor;

/**
 * How wide a run works.
 *
 * @param requests README requests at once, at least 1
 * @param batch READMEs in a request, at least 1
 */
public record Width(int requests, int batch) {
    public Width {
        if (requests < 1 || batch < 1) {
            throw new IllegalArgumentException("A run works on something");
        }
    }
}
