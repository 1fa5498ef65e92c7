package dev.starmirror.architecture.bad.adapter.sqlite;

/** Prints outside the command line. */
public final class PrintsProgress {
    private PrintsProgress() {}

    static void print(String line) {
        System.out.println(line);
    }
}
