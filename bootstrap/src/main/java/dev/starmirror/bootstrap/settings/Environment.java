package dev.starmirror.bootstrap.settings;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the process was started in.
 *
 * @param variables environment variables
 * @param operatingSystem as Java names it
 * @param home the user's home folder
 */
public record Environment(Map<String, String> variables, String operatingSystem, String home) {
    static final String PREFIX = "STARMIRROR_";

    public Environment {
        variables = Map.copyOf(variables);
    }

    /** The environment of this process. */
    public static Environment ofProcess() {
        Map<String, String> variables = System.getenv();
        return new Environment(variables, System.getProperty("os.name", ""), home(variables));
    }

    /** What {@code HOME} says, as for any other program; Java itself asks the system's list of users, and knows Windows. */
    static String home(Map<String, String> variables) {
        String home = variables.getOrDefault("HOME", "");
        return home.startsWith("/") ? home : System.getProperty("user.home", ".");
    }

    /** A variable that is set and not blank. */
    public Optional<String> variableValue(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /** The variable for a key, as {@code STARMIRROR_BATCH_SIZE} for {@code batch-size}. */
    static String variable(String key) {
        return PREFIX + key.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
