package dev.starmirror.simulator.account;

/** Supplies the bytes of one file; the same bytes at every call, from any thread. */
@FunctionalInterface
public interface FileContent {
    /** Returns a fresh or shared array that the caller must not change. */
    byte[] bytes();
}
