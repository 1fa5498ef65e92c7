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

/** Every test that docs/github-api.md names exists. */
class ApiFactsTest {
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    @Test
    void names_only_tests_that_exist() throws IOException {
        List<MatchResult> named = NAMED.matcher(Files.readString(Path.of("..", "docs", "github-api.md")))
                .results()
                .toList();

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
