package dev.starmirror.bootstrap.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A temporary folder for the database of a demo. It holds a file that is locked as long as the demo lives: what a killed demo left behind
 * is thereby known from what another demo is using, and the next demo removes it.
 */
public final class DemoFolder implements AutoCloseable {
    private static final String PREFIX = "starmirror-demo-";
    private static final String LOCK = "in-use";

    private final Path folder;
    private final FileChannel inUse;

    private DemoFolder(Path folder, FileChannel inUse) {
        this.folder = folder;
        this.inUse = inUse;
    }

    /** Makes an empty folder that only the user can look into, and removes those of demos that were killed. */
    public static DemoFolder create() {
        return create(Path.of(System.getProperty("java.io.tmpdir")));
    }

    static DemoFolder create(Path temporary) {
        removeAbandoned(temporary);
        try {
            Path folder = Files.createTempDirectory(temporary, PREFIX);
            Path unlocked = folder.resolve(LOCK + ".new");
            FileChannel inUse = FileChannel.open(unlocked, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            inUse.lock();
            // Under its name it is never seen without its lock.
            Files.move(unlocked, folder.resolve(LOCK), StandardCopyOption.ATOMIC_MOVE);
            return new DemoFolder(folder, inUse);
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
        try {
            inUse.close();
            remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The temporary folder " + folder + " could not be removed", e);
        }
    }

    private static void removeAbandoned(Path temporary) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (Path folder : folders) {
                if (isAbandoned(folder)) {
                    remove(folder);
                }
            }
        } catch (IOException | UncheckedIOException | DirectoryIteratorException e) {
            // Somebody else's, or somebody else was faster: this demo does not depend on it.
        }
    }

    private static boolean isAbandoned(Path folder) throws IOException {
        Path lock = folder.resolve(LOCK);
        if (!Files.isWritable(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
