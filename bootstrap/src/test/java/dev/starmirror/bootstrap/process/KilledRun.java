package dev.starmirror.bootstrap.process;

import java.util.HashSet;
import java.util.Set;

/**
 * What a killed run had got hold of, by the oids of READMEs.
 *
 * @param point when it was killed
 * @param stored what it left on disk
 * @param answered READMEs whose answers went out whole
 * @param asked READMEs it had asked for
 */
record KilledRun(KillPoint point, MirrorSnapshot stored, Set<String> answered, Set<String> asked) {
    /** READMEs that were stored and are asked for again all the same. */
    Set<String> wasted(Set<String> askedLater) {
        return both(stored.readmes(), askedLater);
    }

    /** READMEs that had been answered, but were not on disk yet. */
    Set<String> unstored() {
        Set<String> unstored = new HashSet<>(answered);
        unstored.removeAll(stored.readmes());
        return unstored;
    }

    /** READMEs still on their way. */
    Set<String> inFlight() {
        Set<String> inFlight = new HashSet<>(asked);
        inFlight.removeAll(answered);
        inFlight.removeAll(stored.readmes());
        return inFlight;
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> both = new HashSet<>(some);
        both.retainAll(others);
        return both;
    }
}
