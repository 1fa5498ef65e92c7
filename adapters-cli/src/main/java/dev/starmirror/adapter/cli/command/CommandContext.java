package dev.starmirror.adapter.cli.command;

import dev.starmirror.adapter.cli.program.Program;
import dev.starmirror.adapter.cli.program.ProgramFactory;
import dev.starmirror.adapter.cli.program.Terminal;
import dev.starmirror.application.sync.Cancellation;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What every command works with.
 *
 * @param terminal where results and messages go
 * @param programs opens the program for the settings in force
 * @param clock for dates given as an age, and for progress
 * @param cancellation is set when the user or the system asks to stop
 * @param globals the options every command has
 */
record CommandContext(
        Terminal terminal,
        ProgramFactory programs,
        InstantSource clock,
        Cancellation cancellation,
        GlobalOptions globals) {
    Program open() {
        return programs.open(globals.flags());
    }

    /** @param flags of this command, by setting key */
    Program open(Map<String, String> flags) {
        Map<String, String> all = new LinkedHashMap<>(globals.flags());
        all.putAll(flags);
        return programs.open(all);
    }

    /** Tells a person something that is no result. */
    void remark(Program program, String message) {
        if (!program.display().quiet()) {
            terminal.err().println(message);
            terminal.err().flush();
        }
    }
}
