package dev.starmirror.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A temporary folder that is deleted with everything in it. */
final class ScratchFolder {
    private @Nullable Path path;

    Path open() throws IOException {
        Path opened = Files.createTempDirectory("starmirror-benchmark");
        path = opened;
        return opened;
    }

    void close() throws IOException {
        if (path == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder()).forEach(ScratchFolder::delete);
        }
        path = null;
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
