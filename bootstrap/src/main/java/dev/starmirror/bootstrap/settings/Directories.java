package dev.starmirror.bootstrap.settings;

import java.nio.file.Path;
import java.util.Locale;

/**
 * The user's folders: those of the XDG base directory specification, or the platform's own.
 *
 * @param data for the mirror
 * @param configuration for the configuration file
 */
public record Directories(Path data, Path configuration) {
    private static final String PROGRAM = "starmirror";

    /** The folders for a process in that environment; a relative XDG path is ignored, as the specification says. */
    public static Directories in(Environment environment) {
        Path home = Path.of(environment.home());
        String system = environment.operatingSystem().toLowerCase(Locale.ROOT);
        Path data = home.resolve(".local/share");
        Path configuration = home.resolve(".config");
        if (system.startsWith("mac")) {
            data = home.resolve("Library/Application Support");
            configuration = data;
        } else if (system.startsWith("windows")) {
            data = from(environment, "LOCALAPPDATA", home.resolve("AppData/Local"));
            configuration = from(environment, "APPDATA", home.resolve("AppData/Roaming"));
        }
        return new Directories(
                from(environment, "XDG_DATA_HOME", data).resolve(PROGRAM),
                from(environment, "XDG_CONFIG_HOME", configuration).resolve(PROGRAM));
    }

    /** The mirror nobody named. */
    public Path database() {
        return data.resolve("starmirror.db");
    }

    /** The configuration file nobody named. */
    public Path configurationFile() {
        return configuration.resolve("config.toml");
    }

    private static Path from(Environment environment, String variable, Path usual) {
        return environment
                .variableValue(variable)
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(usual);
    }
}
