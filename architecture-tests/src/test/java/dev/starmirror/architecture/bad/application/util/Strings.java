package dev.starmirror.architecture.bad.application.util;

/** Stands in a drawer. */
public final class Strings {
    private Strings() {}
}
