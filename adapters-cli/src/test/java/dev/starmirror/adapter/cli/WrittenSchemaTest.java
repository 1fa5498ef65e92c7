package dev.starmirror.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What commands without a test of their own for it tell scripts; those of stars and runs are held against theirs elsewhere. */
class WrittenSchemaTest {
    private final TestPrograms programs = new TestPrograms();

    @ParameterizedTest
    @CsvSource({"stats, STATISTICS", "db info, DATABASE", "doctor, FINDING", "config show, SETTING"})
    void json_and_json_lines_have_the_written_form(String command, WrittenSchema schema) {
        assertThat(told(command, "jsonl")).isNotEmpty().allSatisfy(schema::accepts);
        assertThat(told(command, "json"))
                .filteredOn(line -> !List.of("[", "]").contains(line))
                .isNotEmpty()
                .allSatisfy(line -> schema.accepts(line.replaceFirst(",$", "")));
        assertThatThrownBy(() -> schema.accepts("{}")).isInstanceOf(AssertionError.class);
    }

    @Test
    void an_import_has_it_too(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("stars.json"), "[]");

        assertThat(told("import " + file, "json")).singleElement().satisfies(WrittenSchema.IMPORT::accepts);
    }

    private List<String> told(String command, String format) {
        return Invocation.of(programs, (command + " --output " + format).split(" "))
                .out()
                .lines()
                .toList();
    }
}
