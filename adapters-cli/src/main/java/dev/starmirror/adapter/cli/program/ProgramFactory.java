package dev.starmirror.adapter.cli.program;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens the program for a command. Implemented by the composition root. */
public interface ProgramFactory {
    /**
     * Settles the settings (flag, environment, configuration file, default) and gives the program for them.
     *
     * @param flags what the command line says, by setting key, as text
     * @throws SettingsException where any setting is not acceptable
     */
    Program open(Map<String, String> flags);

    /**
     * What the environment or the configuration file says for an option of a command.
     *
     * @param key the option's long name without dashes
     * @param configuration the file named on the command line, null for the usual one
     */
    Optional<String> preset(String key, @Nullable String configuration);

    /**
     * The configuration file in force, whether or not it exists.
     *
     * @param named the file named on the command line, null for the usual one
     */
    Path configurationFile(@Nullable String named);

    /** The commented configuration file to begin with: every setting with its default. */
    String configurationTemplate();

    /**
     * Starts the bundled GitHub simulator and gives a program that mirrors it into a temporary database; closing it ends the
     * simulator and removes the database.
     *
     * @param repositories stars of the simulated account, at least 1
     * @throws UsageException where the simulator is not there or does not start
     */
    Program demo(Map<String, String> flags, int repositories);
}
