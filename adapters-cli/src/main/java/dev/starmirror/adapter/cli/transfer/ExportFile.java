package dev.starmirror.adapter.cli.transfer;

import dev.starmirror.adapter.cli.program.OutputException;
import dev.starmirror.adapter.cli.program.UsageException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A file that is there whole or as it was before: it is written under another name beside its place and takes that when it is on the
 * disk. Devices and pipes are written to directly.
 */
public final class ExportFile implements AutoCloseable {
    private final Path target;
    private final Path written;
    private final FileChannel channel;

    private ExportFile(Path target, Path written, FileChannel channel) {
        this.target = target;
        this.written = written;
        this.channel = channel;
    }

    /**
     * Lets the work write the file.
     *
     * @param wanted where it is to be; a file that is there is replaced once the work is done
     * @throws UsageException where no file can be there
     * @throws OutputException where the disk is full or does not work
     */
    public static void write(Path wanted, Consumer<Writer> work) {
        try (ExportFile file = open(wanted)) {
            Writer writer = new BufferedWriter(
                    new OutputStreamWriter(Channels.newOutputStream(file.channel), StandardCharsets.UTF_8));
            work.accept(writer);
            writer.flush();
            file.commit();
        } catch (UncheckedIOException e) {
            throw refused(wanted, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw refused(wanted, e);
        }
    }

    private static ExportFile open(Path wanted) throws IOException {
        // A link stays one: what it points to is replaced.
        Path target = Files.exists(wanted) ? wanted.toRealPath() : wanted.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new UsageException(wanted + " is a folder: name a file in it.");
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(wanted.toString());
        }
        boolean direct = Files.exists(target) && !Files.isRegularFile(target);
        Path written = direct
                ? target
                : target.resolveSibling(".starmirror-" + ProcessHandle.current().pid() + ".part");
        FileChannel channel = FileChannel.open(
                written, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        return new ExportFile(target, written, channel);
    }

    private void commit() throws IOException {
        if (written.equals(target)) {
            return;
        }
        channel.force(true);
        channel.close();
        if (Files.exists(target) && Files.getFileStore(target).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(written, Files.getPosixFilePermissions(target));
        }
        Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        if (!written.equals(target)) {
            Files.deleteIfExists(written);
        }
    }

    private static RuntimeException refused(Path wanted, IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return new UsageException("There is no folder for " + wanted + ": make it first, or name another file.");
        }
        if (cause instanceof AccessDeniedException) {
            return new UsageException(
                    wanted + " may not be written: check the permissions of it and its folder, or name another file.");
        }
        return new OutputException(
                wanted + " could not be written (" + cause.getMessage()
                        + "): make room or name a file elsewhere; what was there before is untouched.",
                cause);
    }
}
