package dev.starmirror.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorIT {
    private static final String SECRET = "ghp_secretsecretsecret";

    @TempDir
    Path home;

    @Test
    void looks_at_everything_online_and_offline_and_never_shows_the_token() throws IOException {
        Starmirror program = new Starmirror(home);
        try (SimulatedGitHub github = SimulatedGitHub.start("--stars", "30")) {
            program.against(github.address()).with("GITHUB_TOKEN", SECRET);
            Starmirror.Result before = program.run("doctor", "--output", "json");
            assertThat(before.exit()).as(before.err()).isZero();
            assertThat(verdict(before, "database")).isEqualTo("warning");
            assertThat(verdict(before, "clock")).isEqualTo("ok");
            assertThat(Files.exists(program.database())).isFalse();

            assertThat(program.run("sync", "--quiet").exit()).isZero();
            Starmirror.Result after = program.run("doctor", "--output", "json");
            assertThat(after.exit()).isZero();
            for (String check : new String[] {"token", "github", "scopes", "quota", "database", "disk", "jvm", "run"}) {
                assertThat(verdict(after, check)).as(check).isEqualTo("ok");
            }
            assertThat(after.out())
                    .contains("GITHUB_TOKEN", "garbage collection")
                    .doesNotContain(SECRET);
        }
        Starmirror.Result offline = program.run("doctor");
        assertThat(offline.exit()).isZero();
        assertThat(offline.out())
                .contains("GitHub could not be reached", "finds it sound")
                .doesNotContain(SECRET);

        program.with("GITHUB_TOKEN", "two words");
        assertThat(program.run("doctor").exit()).isEqualTo(4);
        program.with("GITHUB_TOKEN", SECRET);
        Files.writeString(
                program.database(), "no database at all, but long enough to be taken for the head of one file");
        Starmirror.Result damaged = program.run("doctor");
        assertThat(damaged.exit()).isEqualTo(12);
        assertThat(damaged.out()).contains("problem database");
    }

    private static String verdict(Starmirror.Result doctor, String check) {
        for (JsonNode finding : doctor.json()) {
            if (finding.path("check").asText().equals(check)) {
                return finding.path("verdict").asText();
            }
        }
        return "missing";
    }
}
