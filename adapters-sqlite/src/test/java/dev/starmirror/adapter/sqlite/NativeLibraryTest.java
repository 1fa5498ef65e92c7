package dev.starmirror.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each case runs in a process of its own, since a process loads the library once. */
class NativeLibraryTest {
    @TempDir
    Path folder;

    /** Asks SQLite for its version, with the library kept in the given folder. */
    static final class Asks {
        private Asks() {}

        public static void main(String[] arguments) throws Exception {
            NativeLibrary.keepIn(Path.of(arguments[0]));
            System.out.println(Mirrors.value(Path.of(":memory:"), "SELECT 'works'"));
            System.out.println(System.getProperty("org.sqlite.lib.path"));
        }
    }

    @Test
    void is_unpacked_once_and_used_from_then_on() throws Exception {
        assertThat(ask(folder)).startsWith("works\n" + folder);
        List<Path> kept = libraries();
        assertThat(kept).hasSize(1);

        assertThat(ask(folder)).startsWith("works\n" + folder);
        assertThat(libraries()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file/under", "file"})
    void the_driver_helps_itself_where_the_folder_cannot_be_made(String place) throws Exception {
        Files.writeString(folder.resolve("file"), "not a folder");

        assertThat(ask(folder.resolve(place))).isEqualTo("works\nnull\n");
    }

    private List<Path> libraries() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String ask(Path place) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Asks.class.getName(),
                        place.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output;
    }
}
