package dev.starmirror.adapter.cli.command;

import dev.starmirror.adapter.cli.program.ExitCode;
import java.util.Set;
import java.util.concurrent.Callable;

/** A command: its options are picocli's, its exit codes stand in its help. */
interface Command extends Callable<Integer> {
    /** The exit codes beyond 0, 1 and 2 that this command can end with, in rising order. */
    Set<ExitCode> particularExitCodes();
}
