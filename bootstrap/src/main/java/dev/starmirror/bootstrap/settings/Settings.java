package dev.starmirror.bootstrap.settings;

import dev.starmirror.adapter.cli.program.PresettableOptions;
import dev.starmirror.adapter.cli.program.Program.SettingInForce;
import dev.starmirror.adapter.cli.program.SettingsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settings in force: all of them read and valid. Immutable. */
public final class Settings {
    private final Environment environment;
    private final Map<Setting<?>, InForce> values;

    private record InForce(Object value, String text, String origin) {}

    private Settings(Environment environment, Map<Setting<?>, InForce> values) {
        this.environment = environment;
        this.values = values;
    }

    /**
     * Settles every setting.
     *
     * @param flags what the command line says, by key
     * @throws SettingsException with everything that is wrong, at once
     */
    public static Settings of(Map<String, String> flags, Environment environment) {
        SettingLayers layers = SettingLayers.of(flags, environment);
        List<String> problems = new ArrayList<>();
        missingFile(flags, environment, layers.file().file()).ifPresent(problems::add);
        layers.file().values().keySet().stream()
                .flatMap(key -> unknown(key, layers.file().file()).stream())
                .forEach(problems::add);
        Map<Setting<?>, InForce> values = new LinkedHashMap<>();
        for (Setting<?> setting : KnownSettings.ALL) {
            Optional<SettingLayers.Said> said = layers.lookup(setting.key());
            String text = said.map(SettingLayers.Said::text).orElse(setting.usual());
            try {
                values.put(
                        setting,
                        new InForce(
                                setting.reader().apply(text),
                                text,
                                said.map(SettingLayers.Said::source).orElse("default")));
            } catch (IllegalArgumentException e) {
                problems.add(said.map(SettingLayers.Said::origin).orElse(setting.key()) + ": '" + text
                        + "' will not do: give " + e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return new Settings(environment, values);
    }

    /**
     * What the environment or the file says for an option of a command.
     *
     * @param configuration the file named on the command line, null for the usual one
     */
    public static Optional<String> preset(String key, @Nullable String configuration, Environment environment) {
        Map<String, String> flags = configuration == null ? Map.of() : Map.of("config", configuration);
        return SettingLayers.of(flags, environment).lookup(key).map(SettingLayers.Said::text);
    }

    /**
     * The configuration file in force, whether or not it exists.
     *
     * @param named the file named on the command line, null for the usual one
     */
    public static Path configurationFile(@Nullable String named, Environment environment) {
        return SettingLayers.configurationFile(named, environment);
    }

    /** The value of a setting. */
    @SuppressWarnings("unchecked") // the value was made by the setting's own reader
    public <T> T get(Setting<T> setting) {
        InForce inForce = values.get(setting);
        if (inForce == null) {
            throw new IllegalArgumentException("Not a known setting: " + setting.key());
        }
        return (T) inForce.value();
    }

    /** The mirror's file, absolute. */
    public Path database() {
        return get(KnownSettings.DATABASE)
                .orElseGet(() -> Directories.in(environment).database())
                .toAbsolutePath()
                .normalize();
    }

    /** What the process was started in. */
    public Environment environment() {
        return environment;
    }

    /** Every setting for people, in the order of the documentation. None of them is a secret: the token is no setting. */
    public List<SettingInForce> list() {
        return values.entrySet().stream()
                .map(entry -> new SettingInForce(
                        entry.getKey().key(),
                        entry.getKey().equals(KnownSettings.DATABASE)
                                ? database().toString()
                                : entry.getValue().text(),
                        entry.getValue().origin()))
                .toList();
    }

    private static Optional<String> missingFile(Map<String, String> flags, Environment environment, Path file) {
        boolean named = flags.containsKey("config")
                || environment.variableValue(Environment.variable("config")).isPresent();
        return named && !Files.exists(file)
                ? Optional.of("There is no configuration file " + file + ": 'starmirror config init --config " + file
                        + "' writes one")
                : Optional.empty();
    }

    private static Optional<String> unknown(String key, Path file) {
        List<String> known = Stream.concat(
                        KnownSettings.ALL.stream().map(Setting::key), PresettableOptions.KEYS.stream())
                .toList();
        if (known.contains(key)) {
            return Optional.empty();
        }
        String hint = Spelling.closest(key, known)
                .map(close -> ": did you mean " + close + "?")
                .orElse(": 'starmirror config show' lists what there is");
        return Optional.of(file + " has an unknown setting '" + key + "'" + hint);
    }
}
