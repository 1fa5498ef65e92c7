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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settings in force: all of them read and valid. Immutable. */
public final class Settings {
    private final Environment environment;
    private final Map<Setting<?>, InForce> values;
    private final List<SettingInForce> presets;

    private record InForce(Object value, String text, String origin) {}

    private Settings(Environment environment, Map<Setting<?>, InForce> values, List<SettingInForce> presets) {
        this.environment = environment;
        this.values = values;
        this.presets = presets;
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
        problems.addAll(misspelt(environment));
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
                problems.add(said.map(SettingLayers.Said::origin).orElse(setting.key()) + ": '" + withoutLogin(text)
                        + "' is not valid: give " + e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        List<SettingInForce> presets = PresettableOptions.KEYS.stream()
                .flatMap(key ->
                        layers.lookup(key).stream().map(said -> new SettingInForce(key, said.text(), said.source())))
                .toList();
        return new Settings(environment, values, presets);
    }

    /**
     * What the environment and the file say for options of commands, by key. The file is read here, once.
     *
     * @param configuration the file named on the command line, null for the usual one
     * @throws SettingsException where the file cannot be read
     */
    public static Function<String, Optional<String>> presets(@Nullable String configuration, Environment environment) {
        Map<String, String> flags = configuration == null ? Map.of() : Map.of("config", configuration);
        SettingLayers layers = SettingLayers.of(flags, environment);
        return key -> layers.lookup(key).map(SettingLayers.Said::text);
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

    /**
     * Every setting for people, in the order of the documentation, then the options of commands that somebody has set. None of them is a
     * secret: the token is no setting.
     */
    public List<SettingInForce> list() {
        Stream<SettingInForce> settings = values.entrySet().stream()
                .map(entry -> new SettingInForce(
                        entry.getKey().key(),
                        entry.getKey().equals(KnownSettings.DATABASE)
                                ? database().toString()
                                : entry.getValue().text(),
                        entry.getValue().origin()));
        return Stream.concat(settings, presets.stream()).toList();
    }

    private static Optional<String> missingFile(Map<String, String> flags, Environment environment, Path file) {
        boolean named = flags.containsKey("config")
                || environment.variableValue(Environment.variable("config")).isPresent();
        return named && !Files.exists(file)
                ? Optional.of("There is no configuration file " + file + ": 'starmirror config init --config " + file
                        + "' writes one")
                : Optional.empty();
    }

    private static List<String> keys() {
        return Stream.concat(KnownSettings.ALL.stream().map(Setting::key), PresettableOptions.KEYS.stream())
                .toList();
    }

    /** A user and a password in an address are nobody else's business. */
    private static String withoutLogin(String text) {
        return text.replaceFirst("//.*@", "//***@");
    }

    /** Variables that are nearly the name of a setting. Others may belong to somebody else. */
    private static List<String> misspelt(Environment environment) {
        Set<String> known = Stream.concat(keys().stream(), Stream.of("config"))
                .map(Environment::variable)
                .collect(Collectors.toSet());
        return environment.variables().keySet().stream()
                .filter(name -> name.startsWith(Environment.PREFIX) && !known.contains(name))
                .sorted()
                .flatMap(name -> Spelling.closest(name, known).stream()
                        .map(close -> name + " in the environment is no setting: did you mean " + close + "?"))
                .toList();
    }

    private static Optional<String> unknown(String key, Path file) {
        List<String> known = keys();
        if (known.contains(key)) {
            return Optional.empty();
        }
        String hint = Spelling.closest(key, known)
                .map(close -> ": did you mean " + close + "?")
                .orElse(": 'starmirror config show' lists what there is");
        return Optional.of(file + " has an unknown setting '" + key + "'" + hint);
    }
}
