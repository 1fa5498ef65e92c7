package dev.starmirror.adapter.github;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every fact of docs/github-api.md names a test, and every test that it names exists. */
class ApiFactsTest {
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    private static final Path FACTS = Path.of("..", "docs", "github-api.md");

    /** A row of a table, except its head and the line below. */
    private static final Pattern FACT = Pattern.compile("\\| (?!fact \\|).+\\|");

    @Test
    void each_fact_names_a_test() throws IOException {
        List<String> facts = Files.readAllLines(FACTS).stream()
                .filter(line -> FACT.matcher(line).matches())
                .toList();

        assertThat(facts)
                .hasSizeGreaterThan(40)
                .allSatisfy(fact -> assertThat(fact.substring(fact.lastIndexOf('|', fact.length() - 2)))
                        .containsPattern("`\\w+Test[.`]"));
    }

    @Test
    void names_only_tests_that_exist() throws IOException {
        List<MatchResult> named =
                NAMED.matcher(Files.readString(FACTS)).results().toList();

        assertThat(named)
                .hasSizeGreaterThan(30)
                .allSatisfy(test -> assertThat(source(test.group(1))).contains(" " + test.group(2) + "("));
    }

    private static String source(String test) {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            Path file = files.filter(path -> path.endsWith(test + ".java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("There is no " + test));
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
