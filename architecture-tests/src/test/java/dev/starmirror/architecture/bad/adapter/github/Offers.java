package dev.starmirror.architecture.bad.adapter.github;

/** Can be constructed by anyone, past the Guice module. */
public final class Offers {
    public Offers() {}
}
