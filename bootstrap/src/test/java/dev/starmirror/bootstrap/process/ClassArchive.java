package dev.starmirror.bootstrap.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Archives of the classes that a jar needs, as the launcher makes one: these tests start many processes, each of which takes half as
 * long to start with it. Kept beside what the build made, for as long as the jar is the same.
 */
final class ClassArchive {
    /** For processes that do little and end soon. */
    private static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private ClassArchive() {}

    /**
     * The beginning of a command that runs a jar.
     *
     * @param typical arguments with which the jar does what the tests have it do, and ends
     */
    static List<String> command(Path jar, String... typical) {
        List<String> command = new ArrayList<>(List.of(Artifacts.java()));
        command.addAll(SHORT_LIVED);
        try {
            command.add("-XX:SharedArchiveFile=" + made(jar, typical));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    /** The tests run in several processes: one of them makes it, and the others wait. */
    private static synchronized Path made(Path jar, String... typical) throws IOException {
        Path archive = jar.resolveSibling(
                jar.getFileName() + "-" + Files.getLastModifiedTime(jar).toMillis() + "-" + Runtime.version() + ".jsa");
        if (Files.exists(archive)) {
            return archive;
        }
        Path lock = jar.resolveSibling(jar.getFileName() + ".archiving");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            if (!Files.exists(archive)) {
                deleteThoseOfEarlierBuilds(jar);
                make(archive, jar, typical);
            }
        }
        return archive;
    }

    private static void deleteThoseOfEarlierBuilds(Path jar) throws IOException {
        try (DirectoryStream<Path> old =
                Files.newDirectoryStream(jar.resolveSibling(""), jar.getFileName() + "-*.jsa")) {
            for (Path archive : old) {
                Files.delete(archive);
            }
        }
    }

    private static void make(Path archive, Path jar, String... typical) throws IOException {
        Path fresh = archive.resolveSibling(archive.getFileName() + ".new");
        List<String> command = new ArrayList<>(List.of(Artifacts.java()));
        command.addAll(SHORT_LIVED);
        command.addAll(List.of("-Xlog:disable", "-XX:ArchiveClassesAtExit=" + fresh, "-jar", jar.toString()));
        command.addAll(List.of(typical));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("HOME", jar.resolveSibling("").toString());
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("Failed: " + String.join(" ", command));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the classes of " + jar + " were archived", e);
        }
        Files.move(fresh, archive, StandardCopyOption.ATOMIC_MOVE);
    }
}
