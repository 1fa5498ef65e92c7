package dev.starmirror.architecture.bad.adapter.sqlite;

/** Throws what nobody can tell from a bug. */
public final class ThrowsAnything {
    private ThrowsAnything() {}

    static void fail(String reason) {
        throw new RuntimeException(reason);
    }
}
