package dev.starmirror.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.adapter.cli.command.Commands;
import dev.starmirror.adapter.cli.program.PresettableOptions;
import dev.starmirror.adapter.cli.program.StandardOutput;
import dev.starmirror.adapter.cli.program.Terminal;
import dev.starmirror.application.sync.Cancellation;
import dev.starmirror.application.testing.ManualClock;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class HelpTest {
    /** Options that are settings: the settings look for them in the environment and the file. */
    private static final Set<String> SETTINGS = Set.of(
            "database",
            "api-url",
            "token-file",
            "output",
            "color",
            "quiet",
            "verbose",
            "user",
            "max-concurrent-requests",
            "batch-size");

    private static final Set<String> ONLY_ON_THE_COMMAND_LINE = Set.of("config", "help", "version");

    private final TestPrograms programs = new TestPrograms();

    static Stream<CommandLine> commands() {
        return root().getSubcommands().values().stream();
    }

    @Test
    void the_program_lists_its_commands_and_ends_well() {
        Invocation help = Invocation.of(programs, "--help");

        assertThat(help.exit()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).contains("sync", "search", "list", "show", "history", "demo", "config", "completion");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_tells_its_purpose_its_exit_codes_and_an_example(CommandLine command) {
        Invocation help = Invocation.of(programs, command.getCommandName(), "--help");

        assertThat(help.exit()).isZero();
        assertThat(help.out())
                .contains("Usage: starmirror " + command.getCommandName())
                .contains("Exit codes:", "  0 ", "Example")
                .contains("  starmirror " + command.getCommandName());
        assertThat(command.getCommandSpec().usageMessage().header()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_option_is_described(CommandLine command) {
        assertThat(command.getCommandSpec().options())
                .allSatisfy(option -> assertThat(option.description())
                        .as(option.longestName())
                        .isNotEmpty());
    }

    @Test
    void every_option_can_be_set_in_the_environment_and_the_file() {
        Set<String> options = commands()
                .flatMap(command -> command.getCommandSpec().options().stream())
                .map(OptionSpec::longestName)
                .map(name -> name.replaceFirst("^--", ""))
                .filter(name -> !ONLY_ON_THE_COMMAND_LINE.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> presettable = new TreeSet<>(PresettableOptions.KEYS);
        presettable.addAll(SETTINGS);

        assertThat(presettable).isEqualTo(options);
    }

    @Test
    void options_of_all_commands_stand_before_or_after_the_command() {
        assertThat(Invocation.of(programs, "--output", "json", "config", "show").out())
                .startsWith("[");
        assertThat(Invocation.of(programs, "config", "show", "--output", "json").out())
                .startsWith("[");
    }

    @Test
    void the_version_goes_to_standard_output() {
        assertThat(Invocation.of(programs, "--version").out()).isEqualToIgnoringNewLines("starmirror 1.2.3");
    }

    @Test
    void a_misspelt_command_is_answered_with_what_was_meant() {
        Invocation misspelt = Invocation.of(programs, "serch", "x");

        assertThat(misspelt.exit()).isEqualTo(2);
        assertThat(misspelt.out()).isEmpty();
        assertThat(misspelt.err()).contains("Did you mean search").contains("See 'starmirror --help'.");
    }

    @Test
    void a_misspelt_option_is_answered_with_what_was_meant() {
        Invocation misspelt = Invocation.of(programs, "sync", "--ful");

        assertThat(misspelt.exit()).isEqualTo(2);
        assertThat(misspelt.err()).contains("Did you mean --full").contains("See 'starmirror sync --help'.");
    }

    @Test
    void what_is_too_much_is_named_alone() {
        assertThat(Invocation.of(programs, "serch", "x").err()).startsWith("starmirror: Unknown command: 'serch'.");
        assertThat(Invocation.of(programs, "list", "--limt", "3").err())
                .startsWith("starmirror: Unknown option: '--limt'.");
        assertThat(Invocation.of(programs, "list", "x").err()).startsWith("starmirror: Unexpected argument: 'x'.");
    }

    @Test
    void what_is_none_of_a_few_words_is_answered_with_all_of_them() {
        assertThat(Invocation.of(programs, "config", "shw").err())
                .startsWith("starmirror: Invalid value for show|path|init: 'shw' is none of show, path, init.");
        assertThat(Invocation.of(programs, "export", "--format", "xml").err())
                .contains("'xml' is none of json, jsonl, csv, markdown, html.");
        assertThat(Invocation.of(programs, "list", "--sort", "age").err())
                .contains("'age' is none of relevance, starred, updated, pushed, stars, name.");
    }

    @Test
    void contradictory_options_are_refused() {
        Invocation sync = Invocation.of(programs, "sync", "--full", "--repo", "a/b");

        assertThat(sync.exit()).isEqualTo(2);
        assertThat(sync.err()).contains("use one of them");
    }

    @Test
    void completion_scripts_know_commands_options_and_what_these_can_be() {
        for (String shell : List.of("bash", "zsh", "fish")) {
            Invocation completion = Invocation.of(programs, "completion", shell);

            assertThat(completion.exit()).isZero();
            assertThat(completion.out()).contains("search", "starred-after");
            assertThat(completion.out().replace("\"", ""))
                    .contains("table json jsonl csv tsv", "json jsonl csv markdown html", "auto always never")
                    .contains("relevance starred updated pushed stars name", "language topic")
                    .contains("info check optimize backup restore purge", "show path init", "bash zsh fish");
        }
    }

    private static CommandLine root() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return Commands.commandLine(
                new Terminal(StandardOutput.to(nowhere), nowhere, false, false, 0, false),
                new TestPrograms(),
                new ManualClock(Invocation.NOW),
                new Cancellation());
    }
}
