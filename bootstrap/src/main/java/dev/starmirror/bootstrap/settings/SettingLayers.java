package dev.starmirror.bootstrap.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one place that decides who is heard: the command line before the environment before the configuration file. */
final class SettingLayers {
    private final Map<String, String> flags;
    private final Environment environment;
    private final ConfigurationFile file;

    /**
     * What somebody said.
     *
     * @param origin as people know it: an option, a variable, or a key in a file
     * @param source the short name of the layer
     */
    record Said(String text, String origin, String source) {}

    private SettingLayers(Map<String, String> flags, Environment environment, ConfigurationFile file) {
        this.flags = flags;
        this.environment = environment;
        this.file = file;
    }

    /** @param flags what the command line says, by key */
    static SettingLayers of(Map<String, String> flags, Environment environment) {
        Path file = configurationFile(flags.get("config"), environment);
        return new SettingLayers(flags, environment, ConfigurationFile.read(file));
    }

    /**
     * The configuration file in force.
     *
     * @param named on the command line, null for the usual one
     */
    static Path configurationFile(@Nullable String named, Environment environment) {
        return Optional.ofNullable(named)
                .or(() -> environment.variableValue(Environment.variable("config")))
                .map(Readers::path)
                .orElseGet(() -> Directories.in(environment).configurationFile());
    }

    Optional<Said> lookup(String key) {
        if (flags.containsKey(key)) {
            return Optional.of(new Said(flags.get(key), "--" + key, "command line"));
        }
        String variable = Environment.variable(key);
        return environment
                .variableValue(variable)
                .map(text -> new Said(text.strip(), variable, "environment"))
                .or(() -> Optional.ofNullable(file.values().get(key))
                        .map(text -> new Said(text.strip(), key + " in " + file.file(), "configuration file")));
    }

    ConfigurationFile file() {
        return file;
    }
}
