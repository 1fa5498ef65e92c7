package dev.starmirror.bootstrap.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starmirror.bootstrap.settings.Environment;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenLookupTest {
    private final Map<String, String> variables = new HashMap<>();

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void every_place_has_a_token() throws IOException {
        file = folder.resolve("token");
        Files.writeString(file, "from-file\n");
        gh("[ \"$*\" = 'auth token --hostname github.com' ] && echo from-gh");
        variables.put("GITHUB_TOKEN", "from-github-token");
        variables.put("GH_TOKEN", "from-gh-token");
        variables.put("PATH", folder.toString());
    }

    @Test
    void the_places_are_asked_in_order() {
        assertThat(lookup(Optional.of(file))).contains("from-github-token");
        variables.remove("GITHUB_TOKEN");
        assertThat(lookup(Optional.of(file))).contains("from-gh-token");
        variables.remove("GH_TOKEN");
        assertThat(lookup(Optional.of(file))).contains("from-file");
        assertThat(lookup(Optional.empty())).contains("from-gh");
        variables.remove("PATH");
        assertThat(lookup(Optional.empty())).isEmpty();
    }

    @Test
    void githubs_command_line_is_asked_for_the_host_at_hand_only() {
        variables.keySet().retainAll(Set.of("PATH"));

        assertThat(new TokenLookup(environment(), Optional.empty(), URI.create("https://ghe.example.com/api/v3")).get())
                .isEmpty();
    }

    @Test
    void a_command_line_that_nobody_is_logged_in_with_has_no_token() throws IOException {
        variables.keySet().retainAll(Set.of("PATH"));
        gh("echo 'You are not logged in' >&2; exit 1");

        assertThat(lookup(Optional.empty())).isEmpty();
    }

    @Test
    void a_token_with_blanks_or_line_breaks_is_refused_and_not_shown() {
        variables.put("GITHUB_TOKEN", "ghp_half\nghp_other");

        assertThatThrownBy(() -> lookup(Optional.empty()))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("GITHUB_TOKEN")
                .hasMessageContaining("copy it again")
                .hasMessageNotContaining("ghp_");
    }

    @Test
    void a_token_file_that_cannot_be_read_is_named() {
        variables.clear();

        assertThatThrownBy(() -> lookup(Optional.of(folder.resolve("nowhere"))))
                .isInstanceOfSatisfying(
                        SourceException.class,
                        thrown -> assertThat(thrown.failure()).isInstanceOf(SourceFailure.CredentialsMissing.class))
                .hasMessageContaining("nowhere");
    }

    private Optional<String> lookup(Optional<Path> tokenFile) {
        return new TokenLookup(environment(), tokenFile, URI.create("https://api.github.com")).get();
    }

    private Environment environment() {
        return new Environment(variables, "Linux", folder.toString());
    }

    private void gh(String script) throws IOException {
        Path gh = folder.resolve("gh");
        Files.writeString(gh, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(gh, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
