package dev.starmirror.architecture.bad.adapter.github;

import picocli.CommandLine;

/** Knows the command line library outside the command line. */
public final class DefinesACommand {
    private DefinesACommand() {}

    static String name(CommandLine line) {
        return line.getCommandName();
    }
}
