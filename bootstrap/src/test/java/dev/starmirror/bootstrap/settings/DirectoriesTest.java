package dev.starmirror.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectoriesTest {
    @Test
    void linux_follows_the_xdg_specification() {
        Directories directories = in("Linux", Map.of());

        assertThat(directories.database()).isEqualTo(Path.of("/home/ann/.local/share/starmirror/starmirror.db"));
        assertThat(directories.configurationFile()).isEqualTo(Path.of("/home/ann/.config/starmirror/config.toml"));
    }

    @Test
    void xdg_variables_count_everywhere_but_only_when_absolute() {
        Map<String, String> variables = Map.of("XDG_DATA_HOME", "/data", "XDG_CONFIG_HOME", "relative");

        assertThat(in("Linux", variables).data()).isEqualTo(Path.of("/data/starmirror"));
        assertThat(in("Linux", variables).configuration()).isEqualTo(Path.of("/home/ann/.config/starmirror"));
        assertThat(in("Mac OS X", variables).data()).isEqualTo(Path.of("/data/starmirror"));
    }

    @Test
    void macos_has_its_own_folder() {
        assertThat(in("Mac OS X", Map.of()).data())
                .isEqualTo(Path.of("/home/ann/Library/Application Support/starmirror"));
    }

    @Test
    void windows_tells_its_folders_in_variables() {
        Directories directories = in("Windows 11", Map.of("LOCALAPPDATA", "/local", "APPDATA", "/roaming"));

        assertThat(directories.data()).isEqualTo(Path.of("/local/starmirror"));
        assertThat(directories.configuration()).isEqualTo(Path.of("/roaming/starmirror"));
    }

    private static Directories in(String system, Map<String, String> variables) {
        return Directories.in(new Environment(variables, system, "/home/ann"));
    }
}
