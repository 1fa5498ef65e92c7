package dev.starmirror.bootstrap.wiring;

import dev.starmirror.adapter.cli.program.Program;
import dev.starmirror.adapter.cli.program.ProgramFactory;
import dev.starmirror.bootstrap.credentials.TokenLookup;
import dev.starmirror.bootstrap.demo.DemoFolder;
import dev.starmirror.bootstrap.demo.SimulatorJar;
import dev.starmirror.bootstrap.demo.SimulatorProcess;
import dev.starmirror.bootstrap.settings.ConfigurationTemplate;
import dev.starmirror.bootstrap.settings.Environment;
import dev.starmirror.bootstrap.settings.KnownSettings;
import dev.starmirror.bootstrap.settings.Settings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens the program for the settings in force. */
public final class Composition implements ProgramFactory {
    /** No secret: the simulator takes any token, and gets none of the user's. */
    private static final String DEMO_TOKEN = "simulated-token-for-the-demo";

    private final Environment environment;
    private final InstantSource clock;
    private @Nullable Function<String, Optional<String>> presets;

    public Composition(Environment environment, InstantSource clock) {
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public Program open(Map<String, String> flags) {
        Settings settings = Settings.of(flags, environment);
        TokenLookup token = new TokenLookup(
                environment, settings.get(KnownSettings.TOKEN_FILE), settings.get(KnownSettings.API_URL));
        return new WiredProgram(settings, token, token::origin, clock, new Belongings());
    }

    @Override
    public Program demo(Map<String, String> flags, int repositories) {
        Belongings belongings = new Belongings();
        try {
            DemoFolder folder = belongings.add(DemoFolder.create());
            SimulatorProcess simulator = belongings.add(SimulatorProcess.start(SimulatorJar.path(), repositories));
            Map<String, String> all = new LinkedHashMap<>(flags);
            all.put("database", folder.database().toString());
            all.put("api-url", simulator.address().toString());
            // What the user has set for real syncs has no place in a demo.
            all.put("user", "");
            all.put("metrics-file", "");
            return new WiredProgram(
                    Settings.of(all, environment),
                    () -> Optional.of(DEMO_TOKEN),
                    () -> Optional.of("the simulator"),
                    clock,
                    belongings);
        } catch (RuntimeException e) {
            belongings.close();
            throw e;
        }
    }

    @Override
    public Optional<String> preset(String key, @Nullable String configuration) {
        Function<String, Optional<String>> known = presets;
        if (known == null) {
            // One process has one configuration file, and looks for every option in it.
            known = Settings.presets(configuration, environment);
            presets = known;
        }
        return known.apply(key);
    }

    @Override
    public Path configurationFile(@Nullable String named) {
        return Settings.configurationFile(named, environment);
    }

    @Override
    public String configurationTemplate() {
        return ConfigurationTemplate.text();
    }
}
