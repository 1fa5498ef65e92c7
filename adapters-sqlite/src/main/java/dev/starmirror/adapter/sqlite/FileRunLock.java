package dev.starmirror.adapter.sqlite;

import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.port.RunLock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A lock of the operating system on a file beside the database: it dies with its process. The file tells a person who holds it, and
 * stays behind unlocked, since deleting it would let two processes lock two files of one name.
 */
final class FileRunLock implements RunLock {
    /**
     * What this process holds, by lock file. POSIX lets go of a process's locks on a file when the process closes any channel to it, so
     * a second channel to a file we hold must never be opened: the operating system cannot keep our own threads apart, this does.
     */
    private static final Map<Path, String> HELD_HERE = new ConcurrentHashMap<>();

    /** Far behind the text: some systems let nobody read a locked byte. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final int MAX_TEXT = 200;

    private final Path file;
    private final Path database;
    private final InstantSource clock;

    FileRunLock(Path database, InstantSource clock) {
        this.database = database;
        this.file = database.resolveSibling(database.getFileName() + ".lock");
        this.clock = clock;
    }

    @Override
    public Lease acquire() {
        String announcement = "process " + ProcessHandle.current().pid() + ", since "
                + clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try {
            Path folder = file.toAbsolutePath().resolveSibling("").normalize();
            // JDK 17 takes a link to a folder for something in its way.
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
            Path key = folder.toRealPath().resolve(file.getFileName());
            String holder = HELD_HERE.putIfAbsent(key, announcement);
            if (holder != null) {
                throw locked(holder);
            }
            try {
                return new FileLease(key, lock(announcement));
            } catch (IOException | RuntimeException e) {
                HELD_HERE.remove(key);
                throw e;
            }
        } catch (IOException e) {
            throw new MirrorException(
                    new MirrorFailure.Inaccessible(
                            "The lock file " + file + " cannot be written: check the permissions of its folder."),
                    e);
        }
    }

    private FileChannel lock(String announcement) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
                throw locked(holder(channel));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(announcement.getBytes(StandardCharsets.UTF_8)), 0);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(MAX_TEXT);
        int length = channel.read(text, 0);
        return length <= 0 ? "another process" : new String(text.array(), 0, length, StandardCharsets.UTF_8);
    }

    private MirrorException locked(String holder) {
        return new MirrorException(new MirrorFailure.Locked(
                "Another run is at work on " + database + " (" + holder + "): wait until it is done, or stop it."));
    }

    private static final class FileLease implements Lease {
        private final Path key;
        private final FileChannel channel;
        private final AtomicBoolean held = new AtomicBoolean(true);

        FileLease(Path key, FileChannel channel) {
            this.key = key;
            this.channel = channel;
        }

        @Override
        public void close() {
            if (!held.compareAndSet(true, false)) {
                return;
            }
            try {
                channel.close();
            } catch (IOException e) {
                throw new MirrorException(
                        new MirrorFailure.Inaccessible("The lock could not be given back; it ends with the process."),
                        e);
            } finally {
                HELD_HERE.remove(key);
            }
        }
    }
}
