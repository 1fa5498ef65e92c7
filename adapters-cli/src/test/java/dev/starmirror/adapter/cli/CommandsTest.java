package dev.starmirror.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.adapter.cli.command.Commands;
import dev.starmirror.adapter.cli.program.StandardOutput;
import dev.starmirror.adapter.cli.program.Terminal;
import dev.starmirror.application.sync.Cancellation;
import dev.starmirror.application.testing.ManualClock;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Which commands are put together for which arguments. */
class CommandsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "list sync",
                "--database sync list",
                "--database=sync list --language Java",
                "-q -v --output json list"
            })
    void only_the_named_one(String arguments) {
        assertThat(commands(arguments)).containsOnlyKeys("list");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--help",
                "--help list",
                "-h list",
                "--version",
                "lst",
                "--nonsense list",
                "completion bash",
                "--database"
            })
    void all_of_them_where_none_is_named_or_all_are_told_of(String arguments) {
        assertThat(commands(arguments)).containsKeys("sync", "search", "list", "db", "completion");
    }

    @Test
    void each_is_found_under_its_own_name() {
        commands("")
                .forEach((name, command) -> assertThat(commands(name))
                        .containsKey(name)
                        .hasSize(name.equals("completion") ? commands("").size() : 1));
    }

    private static Map<String, CommandLine> commands(String arguments) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return Commands.commandLine(
                        new Terminal(StandardOutput.to(nowhere), nowhere, false, false, 0, false),
                        new TestPrograms(),
                        new ManualClock(Invocation.NOW),
                        new Cancellation(),
                        arguments.isEmpty() ? new String[0] : arguments.split(" "))
                .getSubcommands();
    }
}
