package dev.starmirror.architecture.bad.domain.unmarked;

/** Stands in a package that says nothing about null. */
public final class ForgetsNullness {
    private ForgetsNullness() {}
}
