package dev.starmirror.bootstrap.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
class LauncherTest {
    private static final String SAYS_ITS_ARGUMENTS = "for a; do echo \"[$a]\"; done";

    /** Leaves a list of classes and an archive where it is told to, as a real one does. */
    private static final String ARCHIVES = """
            for a; do
              case $a in
                -XX:DumpLoadedClassList=*) echo classes >"${a#*=}" ;;
                -Xshare:dump) dump=yes ;;
                -XX:SharedArchiveFile=*) [ -z "${dump:-}" ] && echo "uses an archive" ;;
              esac
            done
            for a; do
              case $a in
                -XX:SharedArchiveFile=*) [ -n "${dump:-}" ] && echo archive >"${a#*=}" ;;
              esac
            done
            exit 0
            """;

    private LauncherSandbox sandbox;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        sandbox = new LauncherSandbox(folder);
    }

    @Test
    void hands_every_argument_on_unchanged() throws Exception {
        sandbox.installJava("17.0.15", SAYS_ITS_ARGUMENTS);

        var answer = sandbox.run("import", "two words", "a'quote", "*", "");

        assertThat(answer.out().lines())
                .endsWith("[" + sandbox.jar() + "]", "[import]", "[two words]", "[a'quote]", "[*]", "[]");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void finds_its_checkout_through_symbolic_links() throws Exception {
        sandbox.installJava("17.0.15", SAYS_ITS_ARGUMENTS);
        Path absolute = Files.createSymbolicLink(sandbox.folder().resolve("absolute"), sandbox.launcher());
        Path relative = Files.createSymbolicLink(sandbox.folder().resolve("relative"), Path.of("absolute"));

        assertThat(sandbox.run(relative, "sync").out())
                .contains("[" + sandbox.jar().toRealPath() + "]");
        assertThat(absolute).isSymbolicLink();
    }

    @Test
    void ends_with_the_exit_code_of_the_program() throws Exception {
        sandbox.installJava("17.0.15", "exit 11");

        assertThat(sandbox.run("sync").status()).isEqualTo(11);
        assertThat(sandbox.run("search", "x").status()).isEqualTo(11);
    }

    @Test
    void a_sync_runs_at_a_lower_priority_where_that_can_be_had() throws Exception {
        sandbox.installJava("17.0.15", "echo \"${priority:-usual}\"");

        assertThat(sandbox.run("sync").out()).isEqualTo("usual\n");

        sandbox.installTool("nice", "export priority=\"$1 $2\"; shift 2; exec \"$@\"");
        for (String gentle : List.of("sync", "demo")) {
            assertThat(sandbox.run("--quiet", gentle).out()).isEqualTo("-n 10\n");
        }
        for (String prompt : List.of("search", "import", "doctor")) {
            assertThat(sandbox.run(prompt, "x").out()).as(prompt).isEqualTo("usual\n");
        }
    }

    @Test
    void says_what_to_install_where_there_is_no_java() throws Exception {
        var answer = sandbox.run("search", "x");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.err())
                .isEqualTo("starmirror: no Java found: install version 17 or newer, or point JAVA_HOME at one.\n");
    }

    @Test
    void names_the_version_of_a_java_that_is_too_old() throws Exception {
        for (String version : List.of("1.8.0_362", "9", "11.0.2", "16.0.1")) {
            LauncherSandbox old =
                    new LauncherSandbox(Files.createDirectory(sandbox.folder().resolve(version)));
            old.installJava(version, "echo started");

            var answer = old.run("search", "x");

            assertThat(answer.status()).isEqualTo(1);
            assertThat(answer.out()).isEmpty();
            assertThat(answer.err()).contains("Java " + version + " is too old", "JAVA_HOME");
        }
    }

    @Test
    void builds_what_is_missing_and_keeps_the_output_clean() throws Exception {
        sandbox.installJava("25", "echo result");
        sandbox.installTool("mvn", "echo noise from Maven; touch bootstrap/target/starmirror.jar");
        Files.delete(sandbox.jar());

        var answer = sandbox.run("sync");

        assertThat(answer.out()).isEqualTo("result\n");
        assertThat(answer.err())
                .isEqualTo(
                        "starmirror: building the program; only the first start does, and it takes a minute or two.\n");
    }

    @Test
    void does_not_start_what_could_not_be_built() throws Exception {
        sandbox.installJava("17", "echo result");
        Files.delete(sandbox.jar());

        assertThat(sandbox.run("sync").err()).contains("install Maven");

        sandbox.installTool("mvn", "printf '\\033[0m\\033[1;31mBUILD FAILURE\\033[m\\n'; exit 1");
        var answer = sandbox.run("sync");
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("\nBUILD FAILURE\n", "the build failed");
    }

    @Test
    void uses_an_archive_from_the_second_reading_command_on() throws Exception {
        sandbox.installJava("17.0.15", ARCHIVES);

        assertThat(sandbox.run("sync").out()).isEmpty();
        assertThat(sandbox.run("search", "x").out()).isEmpty();
        assertThat(sandbox.run("search", "x").out()).isEqualTo("uses an archive\n");
        assertThat(sandbox.run("sync").out()).isEqualTo("uses an archive\n");
        assertThat(cached()).singleElement().asString().endsWith(".jsa");
    }

    @Test
    void the_archive_has_the_classes_of_a_sync_too_whose_numbers_are_those_of_another_list() throws Exception {
        sandbox.installJava("25.0.1", """
                for a; do
                  case $a in
                    -XX:DumpLoadedClassList=*) printf 'java/lang/Object id: 0\\nof/a/command id: 1\\nhalf' >"${a#*=}" ;;
                    -XX:SharedClassListFile=*) cp "${a#*=}" list ;;
                  esac
                done
                """);
        sandbox.run("sync");
        sandbox.run("list");

        assertThat(sandbox.folder().resolve("list"))
                .content()
                .isEqualTo("java/lang/Object id: 0\nof/a/command id: 1\nhalfjava/lang/Object\nof/a/command\n");
    }

    @Test
    void only_a_sync_notes_its_classes_for_later() throws Exception {
        sandbox.installJava("17.0.15", ARCHIVES);
        sandbox.run("--help");
        assertThat(cached()).isEmpty();

        sandbox.run("sync");
        assertThat(cached()).singleElement().asString().endsWith(".sync");
    }

    @Test
    void characters_other_than_ascii_reach_java_in_the_c_locale_too() throws Exception {
        sandbox.installJava("17.0.15", "echo \"${LC_ALL:-unset}\"");

        assertThat(sandbox.run("list").out()).isEqualTo("C.UTF-8\n");
        assertThat(sandbox.inLocale("POSIX").run("list").out()).isEqualTo("C.UTF-8\n");
        assertThat(sandbox.inLocale("ja_JP.eucJP").run("list").out()).isEqualTo("ja_JP.eucJP\n");
    }

    @Test
    void a_new_jar_gets_a_new_archive() throws Exception {
        sandbox.installJava("17.0.15", ARCHIVES);
        assertThat(sandbox.run("list").out()).isEmpty();
        Files.writeString(sandbox.jar(), "another program");

        assertThat(sandbox.run("list").out()).isEmpty();
        assertThat(cached()).hasSize(2);
    }

    @Test
    void an_archive_that_cannot_be_made_is_not_tried_again_and_not_missed() throws Exception {
        sandbox.installJava(
                "17.0.15", "case \"$*\" in *-Xshare:dump*) echo dumping; echo x >>dumps; exit 1 ;; esac; echo result");

        for (int i = 0; i < 3; i++) {
            var answer = sandbox.run("list");
            assertThat(answer).isEqualTo(new LauncherSandbox.Answer(0, "result\n", ""));
        }
        assertThat(sandbox.folder().resolve("dumps")).hasContent("x");
    }

    private List<Path> cached() throws IOException {
        try (Stream<Path> files = Files.list(sandbox.cache())) {
            return files.toList();
        }
    }
}
