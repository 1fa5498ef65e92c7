package dev.starmirror.architecture.bad.application;

/** A test double that ships with the product. */
public final class FakeSource {
    private FakeSource() {}
}
