package dev.starmirror.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.port.SourceInspection.Standing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DoctorCommandTest {
    private final TestPrograms programs = new TestPrograms();

    @Test
    void tells_each_finding_with_its_advice_and_is_done() {
        programs.standing = () -> new Standing(List.of("repo"), List.of(), null);
        Invocation doctor = Invocation.of(programs, "doctor");
        assertThat(doctor.exit()).isZero();
        assertThat(doctor.out().lines())
                .contains(
                        "ok      token    The token comes from a test",
                        "ok      scopes   The token's scopes are repo",
                        "unknown clock    GitHub did not tell the time")
                .anyMatch(line -> line.startsWith("                 -> A token without scopes"));
    }

    @Test
    void gives_rows_to_scripts() {
        List<String> rows = Invocation.of(programs, "doctor", "--output", "jsonl")
                .out()
                .lines()
                .toList();
        assertThat(rows)
                .contains(
                        "{\"check\":\"token\",\"verdict\":\"ok\",\"finding\":\"The token comes from a test\",\"advice\":\"\"}");
        assertThat(Invocation.of(programs, "doctor", "--output", "csv").out())
                .startsWith("check,verdict,finding,advice\r\n");
    }

    @Test
    void ends_with_the_exit_code_of_what_stands_in_the_way() {
        programs.token = Optional::empty;
        assertThat(Invocation.of(programs, "doctor").exit()).isEqualTo(4);
        programs.token = () -> Optional.of("a test");
        programs.storage.problems.add("broken");
        assertThat(Invocation.of(programs, "doctor").exit()).isEqualTo(12);
        programs.standing = () -> {
            throw new SourceException(new SourceFailure.CredentialsRejected("rejected"));
        };
        assertThat(Invocation.of(programs, "doctor").exit()).isEqualTo(4);
    }

    @Test
    void works_offline() {
        programs.standing = () -> {
            throw new SourceException(new SourceFailure.Unavailable("no route"));
        };
        Invocation doctor = Invocation.of(programs, "doctor");
        assertThat(doctor.exit()).isZero();
        assertThat(doctor.out()).contains("GitHub could not be reached: no route");
    }
}
