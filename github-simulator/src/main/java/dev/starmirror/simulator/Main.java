package dev.starmirror.simulator;

import picocli.CommandLine;

/** Runs a simulator as a process of its own. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        int exitCode = new CommandLine(new SimulatorCommand()).execute(arguments);
        System.exit(exitCode);
    }
}
