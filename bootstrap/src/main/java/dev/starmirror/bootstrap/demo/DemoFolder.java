package dev.starmirror.bootstrap.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A temporary folder for the database of a demo. */
public final class DemoFolder implements AutoCloseable {
    private final Path folder;

    private DemoFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes an empty folder that only the user can look into. */
    public static DemoFolder create() {
        try {
            return new DemoFolder(Files.createTempDirectory("starmirror-demo-"));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "No temporary folder can be made: free some space, or set java.io.tmpdir", e);
        }
    }

    /** Where the database goes. */
    public Path database() {
        return folder.resolve("starmirror.db");
    }

    /** Removes the folder with everything in it. */
    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The temporary folder " + folder + " could not be removed", e);
        }
    }
}
