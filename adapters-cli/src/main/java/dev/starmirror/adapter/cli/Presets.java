package dev.starmirror.adapter.cli;

import dev.starmirror.adapter.cli.program.PresettableOptions;
import dev.starmirror.adapter.cli.program.ProgramFactory;
import dev.starmirror.adapter.cli.program.SettingsException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Looks for the options of commands that were not given on the command line in the environment and the configuration file. Options
 * that are settings are left to the settings.
 */
final class Presets implements IDefaultValueProvider {
    private static final String CONFIG = "--config";

    private final ProgramFactory programs;
    private final String[] arguments;

    Presets(ProgramFactory programs, String[] arguments) {
        this.programs = programs;
        this.arguments = arguments.clone();
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option && !isGiven(option) ? preset(option) : null;
    }

    /** Where the value of an option came from that the command line does not have, null where it has it. */
    @Nullable
    String origin(@Nullable ArgSpec argument) {
        return argument instanceof OptionSpec option && !isGiven(option) && preset(option) != null
                ? "set in the environment or the configuration file"
                : null;
    }

    private @Nullable String preset(OptionSpec option) {
        String key = option.longestName().replaceFirst("^--", "");
        if (!PresettableOptions.KEYS.contains(key)) {
            return null;
        }
        try {
            return programs.preset(key, configuration()).orElse(null);
        } catch (SettingsException e) {
            // Told once, when the command opens the program.
            return null;
        }
    }

    /** Picocli turns the default of a switch round where the switch is given: a switch that is given has none here. */
    private boolean isGiven(OptionSpec option) {
        String longest = option.longestName();
        String negated = longest.replaceFirst("^--", "--no-");
        return Arrays.stream(arguments)
                .anyMatch(argument ->
                        argument.equals(longest) || argument.startsWith(longest + "=") || argument.equals(negated));
    }

    private @Nullable String configuration() {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(CONFIG + "=")) {
                return arguments[i].substring(CONFIG.length() + 1);
            }
            if (arguments[i].equals(CONFIG) && i + 1 < arguments.length) {
                return arguments[i + 1];
            }
        }
        return null;
    }
}
