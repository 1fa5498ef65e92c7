package dev.starmirror.adapter.cli;

import static dev.starmirror.application.testing.Samples.ACCOUNT;
import static dev.starmirror.application.testing.Samples.EPOCH;
import static dev.starmirror.application.testing.Samples.batch;
import static dev.starmirror.application.testing.Samples.complete;
import static dev.starmirror.application.testing.Samples.listed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.starmirror.adapter.cli.program.StandardOutput;
import dev.starmirror.adapter.cli.program.Terminal;
import dev.starmirror.application.sync.Cancellation;
import dev.starmirror.application.testing.ManualClock;
import dev.starmirror.application.testing.Samples;
import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import dev.starmirror.domain.star.Star;
import dev.starmirror.domain.star.StarStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCommandTest {
    private final TestPrograms programs = new TestPrograms();

    @TempDir
    Path folder;

    @BeforeEach
    void three_stars_and_a_tombstone_are_mirrored() {
        programs.mirror.claim(ACCOUNT);
        programs.mirror.apply(complete(1, 2, 3, 4));
        programs.mirror.apply(batch(new Change.Gone(new RepositoryId(2), StarStatus.UNAVAILABLE)));
    }

    @Test
    void everything_is_exported_as_json_where_nothing_else_is_asked_for() {
        Invocation export = Invocation.of(programs, "export");

        assertThat(export.exit()).isZero();
        assertThat(export.err()).isEmpty();
        List<String> lines = export.out().lines().toList();
        assertThat(lines).hasSize(5).startsWith("[").endsWith("]");
        lines.subList(1, 4).forEach(line -> WrittenSchema.REPOSITORY.accepts(line.replaceFirst(",$", "")));
    }

    @Test
    void there_is_no_limit_unless_one_is_given() {
        programs.mirror.apply(complete(LongStream.range(10, 60).toArray()));

        assertThat(Invocation.of(programs, "export", "--format", "jsonl").out()).hasLineCount(53);
        assertThat(Invocation.of(programs, "export", "--format", "jsonl", "--limit", "2")
                        .out())
                .hasLineCount(2);
    }

    @Test
    void the_filters_are_those_of_list() {
        assertThat(Invocation.of(programs, "export", "--format", "jsonl", "--language", "java")
                        .out())
                .hasLineCount(1)
                .contains("repository-4");
    }

    @Test
    void the_whole_mirror_has_the_tombstones_in_their_place() {
        assertThat(Invocation.of(programs, "export", "--format", "jsonl", "--removed")
                        .out()
                        .lines())
                .extracting(line -> line.substring(line.indexOf("\"id\":") + 5, line.indexOf(',')))
                .containsExactly("4", "3", "2", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "jsonl", "csv"})
    void readmes_come_with_their_texts(String format) {
        assertThat(Invocation.of(programs, "export", "--format", format, "--readmes")
                        .out())
                .contains("Reads the widget4");
        assertThat(Invocation.of(programs, "export", "--format", format).out()).doesNotContain("widget4");
    }

    @Test
    void the_name_of_the_file_tells_the_format() throws IOException {
        Path file = folder.resolve("stars.csv");

        Invocation export = Invocation.of(programs, "export", "--file", file.toString());

        assertThat(export.exit()).isZero();
        assertThat(export.out()).isEmpty();
        assertThat(export.err()).isEqualToIgnoringNewLines("3 stars exported to " + file + ".");
        assertThat(Files.readString(file)).startsWith("id,node_id,").contains("\r\n4,R_4,");
        assertThat(names(folder)).containsExactly("stars.csv");
    }

    @Test
    void a_file_is_replaced_only_by_a_whole_export() throws IOException {
        Path file = Files.writeString(folder.resolve("stars.json"), "precious");
        programs.catalog = new FailingCatalog(programs.catalog, 2);

        Invocation export = Invocation.of(programs, "export", "--file", file.toString());

        assertThat(export.exit()).isEqualTo(12);
        assertThat(Files.readString(file)).isEqualTo("precious");
        assertThat(names(folder)).containsExactly("stars.json");
    }

    @Test
    void what_cannot_be_a_file_is_a_wrong_argument() {
        Invocation nowhere = Invocation.of(
                programs, "export", "--file", folder.resolve("none/stars.json").toString());
        Invocation taken = Invocation.of(programs, "export", "--file", folder.toString());

        assertThat(nowhere.exit()).isEqualTo(2);
        assertThat(nowhere.err()).contains("There is no folder for");
        assertThat(taken.exit()).isEqualTo(2);
        assertThat(taken.err()).contains("is a folder");
    }

    @Test
    void a_full_disk_is_told() {
        assumeTrue(Files.exists(Path.of("/dev/full")), "needs /dev/full, a device on which no byte finds room");

        Invocation export = Invocation.of(programs, "export", "--file", "/dev/full");

        assertThat(export.exit()).isEqualTo(12);
        assertThat(export.err()).contains("/dev/full could not be written").contains("make room");
    }

    @Test
    void an_export_that_is_cut_by_its_limit_says_so() {
        assertThat(Invocation.of(programs, "export", "--limit", "1").err()).contains("--limit 0 exports all");
        assertThat(Invocation.of(programs, "export").err()).isEmpty();
    }

    @Test
    void a_pipe_is_known_to_be_closed_in_whatever_language_the_system_says_so() {
        StandardOutput pipe = StandardOutput.to(new BrokenWriter("\u65ad\u5f00\u7684\u7ba1\u9053"), true);
        StandardOutput file = StandardOutput.to(new BrokenWriter("\u65ad\u5f00\u7684\u7ba1\u9053"));
        pipe.println();
        file.println();
        pipe.flush();
        file.flush();

        assertThat(pipe.abandoned()).isTrue();
        assertThat(file.abandoned()).isFalse();
    }

    @Test
    void a_closed_pipe_ends_it_quietly_and_soon() {
        programs.mirror.apply(complete(LongStream.range(10, 200).toArray()));
        CountingCatalog counting = new CountingCatalog(programs.catalog);
        programs.catalog = counting;
        StringWriter err = new StringWriter();

        int exit = to(new BrokenWriter("Broken pipe"), err, new Cancellation());

        assertThat(exit).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(counting.handedOver).isLessThan(10);
    }

    @Test
    void standard_output_that_cannot_be_written_is_told() {
        StringWriter err = new StringWriter();

        int exit = to(new BrokenWriter("No space left on device"), err, new Cancellation());

        assertThat(exit).isEqualTo(12);
        assertThat(err.toString()).contains("standard output could not be written (No space left on device)");
    }

    @Test
    void it_stops_when_it_is_asked_to() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel("Interrupted");
        StringWriter err = new StringWriter();

        int exit = to(new StringWriter(), err, cancellation);

        assertThat(exit).isEqualTo(130);
        assertThat(err.toString()).contains("the export is not complete");
    }

    @Test
    void a_terminal_shows_a_table_without_control_characters() {
        programs.mirror.apply(batch(new Change.New(
                listed(new Star(
                        Samples.repository(9, new RepositoryName("o", "n"), "red \u001b[31m alert\nbye"), EPOCH)),
                true)));

        assertThat(Invocation.onTerminal(programs, 80, "export", "--format", "csv")
                        .out())
                .contains("red alert bye")
                .doesNotContain("\u001b");
        assertThat(Invocation.of(programs, "export", "--format", "csv").out()).contains("red \u001b[31m alert\nbye");
    }

    @Test
    void options_that_do_not_go_together_are_refused() {
        assertThat(Invocation.of(programs, "export", "--format", "html", "--readmes")
                        .exit())
                .isEqualTo(2);
        assertThat(Invocation.of(programs, "export", "--format", "csv", "--group-by", "topic")
                        .exit())
                .isEqualTo(2);
        assertThat(Invocation.of(programs, "export", "--format", "xml").exit()).isEqualTo(2);
    }

    private int to(Writer out, StringWriter err, Cancellation cancellation) {
        Terminal terminal = new Terminal(StandardOutput.to(out), new PrintWriter(err), false, false, 0, false);
        return CommandLineInterface.of(terminal, programs, new ManualClock(EPOCH), cancellation, "1")
                .run("export", "--format", "jsonl");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    /** Takes nothing. */
    private static final class BrokenWriter extends Writer {
        private final String reason;

        BrokenWriter(String reason) {
            this.reason = reason;
        }

        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            throw new IOException(reason);
        }

        @Override
        public void flush() throws IOException {
            throw new IOException(reason);
        }

        @Override
        public void close() {}
    }
}
