package dev.starmirror.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starmirror.adapter.cli.output.OutputFormat;
import dev.starmirror.adapter.cli.program.Program.SettingInForce;
import dev.starmirror.adapter.cli.program.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private final Map<String, String> flags = new HashMap<>();
    private final Map<String, String> variables = new HashMap<>();

    @TempDir
    Path home;

    private Path file;

    @BeforeEach
    void a_file_in_the_usual_place() throws IOException {
        file = home.resolve(".config/starmirror/config.toml");
        Files.createDirectories(file.getParent());
    }

    @Test
    void nobody_said_anything() {
        Settings settings = settings();

        assertThat(settings.get(KnownSettings.MAX_CONCURRENT_REQUESTS)).isEqualTo(5);
        assertThat(settings.get(KnownSettings.BATCH_SIZE)).isEqualTo(50);
        assertThat(settings.get(KnownSettings.API_URL)).hasToString("https://api.github.com");
        assertThat(settings.get(KnownSettings.OUTPUT)).isEqualTo(OutputFormat.TABLE);
        assertThat(settings.get(KnownSettings.MAX_WAIT)).isEqualTo(Duration.ofMinutes(15));
        assertThat(settings.get(KnownSettings.QUOTA_RESERVE)).isEqualTo(0.1);
        assertThat(settings.database()).isEqualTo(home.resolve(".local/share/starmirror/starmirror.db"));
        assertThat(settings.list()).extracting(SettingInForce::origin).containsOnly("default");
    }

    @Test
    void the_command_line_goes_before_the_environment_and_that_before_the_file() throws IOException {
        Files.writeString(file, "batch-size = 10\nsync-workers = 3\nmax_concurrent_requests = 7\n");
        variables.put("STARMIRROR_BATCH_SIZE", "20");
        variables.put("STARMIRROR_SYNC_WORKERS", "4");
        flags.put("batch-size", "30");

        Settings settings = settings();

        assertThat(settings.get(KnownSettings.BATCH_SIZE)).isEqualTo(30);
        assertThat(settings.get(KnownSettings.SYNC_WORKERS)).isEqualTo(4);
        assertThat(settings.get(KnownSettings.MAX_CONCURRENT_REQUESTS)).isEqualTo(7);
        assertThat(origin(settings, "batch-size")).isEqualTo("command line");
        assertThat(origin(settings, "sync-workers")).isEqualTo("environment");
        assertThat(origin(settings, "max-concurrent-requests")).isEqualTo("configuration file");
    }

    @Test
    void options_of_commands_are_found_in_the_same_order() throws IOException {
        Files.writeString(file, "limit = 10\nlanguage = [\"Java\", \"Go\"]\n");

        assertThat(Settings.presets(null, environment()).apply("limit")).contains("10");
        assertThat(Settings.presets(null, environment()).apply("language")).contains("Java,Go");
        variables.put("STARMIRROR_LIMIT", "20");
        assertThat(Settings.presets(null, environment()).apply("limit")).contains("20");
    }

    @Test
    void options_of_commands_that_somebody_has_set_are_shown_with_the_settings() {
        variables.put("STARMIRROR_LIMIT", "20");

        assertThat(settings().list()).endsWith(new SettingInForce("limit", "20", "environment"));
    }

    @Test
    void a_variable_that_is_nearly_a_setting_is_an_error_and_others_are_left_alone() {
        variables.put("STARMIRROR_OUTPT", "json");
        variables.put("STARMIRROR_SOMETHING_ELSE", "1");

        assertThatThrownBy(this::settings)
                .isInstanceOf(SettingsException.class)
                .hasMessage("STARMIRROR_OUTPT in the environment is no setting: did you mean STARMIRROR_OUTPUT?");
    }

    @Test
    void a_password_in_an_address_is_refused_and_not_repeated() {
        flags.put("api-url", "https://octocat:secret@ghe.example/api/v3");

        assertThatThrownBy(this::settings)
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("https://***@ghe.example")
                .hasMessageNotContaining("secret");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() throws IOException {
        Files.writeString(file, "batch-sise = 10\nnonsense = 1\nsync-workers = 0\n");
        variables.put("STARMIRROR_COLOR", "pink");
        flags.put("api-url", "github");

        assertThatThrownBy(this::settings)
                .isInstanceOf(SettingsException.class)
                .satisfies(thrown -> assertThat(((SettingsException) thrown).problems())
                        .hasSize(5)
                        .anySatisfy(problem -> assertThat(problem).contains("'batch-sise'", "did you mean batch-size?"))
                        .anySatisfy(problem -> assertThat(problem).contains("'nonsense'", "config show"))
                        .anySatisfy(problem -> assertThat(problem).contains("sync-workers in " + file, "from 1 to 100"))
                        .anySatisfy(problem ->
                                assertThat(problem).contains("STARMIRROR_COLOR: 'pink'", "auto, always, never"))
                        .anySatisfy(problem -> assertThat(problem).contains("--api-url: 'github'")));
    }

    @Test
    void a_file_that_is_no_toml_is_told_with_its_line() throws IOException {
        Files.writeString(file, "batch-size = 10\nsync-workers = = 2\n");

        assertThatThrownBy(this::settings).isInstanceOf(SettingsException.class).hasMessageContaining("line 2");
    }

    @Test
    void a_file_that_was_named_must_be_there() {
        flags.put("config", home.resolve("other.toml").toString());

        assertThatThrownBy(this::settings).isInstanceOf(SettingsException.class).hasMessageContaining("config init");
    }

    @ParameterizedTest
    @CsvSource({
        "max-wait, 90",
        "max-wait, -1s",
        "read-timeout, 0s",
        "quota-reserve, 100%",
        "quota-reserve, 0.1",
        "database-cache, 1kB",
        "database-cache, lots",
        "batch-size, 101",
        "batch-size, 5.0",
        "quiet, maybe",
        "user, two words",
        "api-url, ftp://api.github.com",
        "database, jdbc:postgresql://host/stars"
    })
    void what_will_not_do_is_refused(String key, String value) {
        flags.put(key, value);

        assertThatThrownBy(this::settings)
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("--" + key + ": '" + value + "' is not valid: give ");
    }

    @Test
    void a_database_may_be_named_by_its_jdbc_address() {
        flags.put("database", "jdbc:sqlite:/somewhere/stars.db");

        assertThat(settings().database()).isEqualTo(Path.of("/somewhere/stars.db"));
    }

    @Test
    void the_template_is_a_file_that_sets_nothing_and_shows_every_default() throws IOException {
        Files.writeString(file, ConfigurationTemplate.text());
        assertThat(settings().list()).extracting(SettingInForce::origin).containsOnly("default");

        Files.writeString(file, ConfigurationTemplate.text().replaceAll("(?m)^# ([a-z-]+ = )", "$1"));
        Settings spelledOut = settings();
        assertThat(spelledOut.list()).extracting(SettingInForce::origin).containsOnly("configuration file");
        for (Setting<?> setting : KnownSettings.ALL) {
            assertThat(spelledOut.get(setting)).isEqualTo(setting.reader().apply(setting.usual()));
        }
    }

    @Test
    void the_documentation_has_every_setting_with_its_default() throws IOException {
        String documentation = Files.readString(Path.of("../docs/configuration.md"));

        for (Setting<?> setting : KnownSettings.ALL) {
            assertThat(documentation)
                    .contains("| `" + setting.key() + "` | "
                            + (setting.usual().isEmpty() ? "" : "`" + setting.usual() + "` ") + "| "
                            + setting.description() + " |");
        }
        assertThat(documentation.lines().filter(line -> line.startsWith("| `"))).hasSize(KnownSettings.ALL.size());
    }

    private Settings settings() {
        return Settings.of(flags, environment());
    }

    private Environment environment() {
        return new Environment(variables, "Linux", home.toString());
    }

    private static String origin(Settings settings, String key) {
        return settings.list().stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow()
                .origin();
    }
}
