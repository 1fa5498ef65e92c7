package dev.starmirror.architecture.bad.domain;

/** A port that does not stand with the ports. */
@FunctionalInterface
public interface StarFinder {
    boolean has(long id);
}
