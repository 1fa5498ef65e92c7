package dev.starmirror.adapter.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * An open lock file. Three of its bytes can be locked, which the operating system undoes when the process dies; the text at its beginning
 * is for people. A process may have one of these open for a file at a time: POSIX lets go of all its locks on a file when it closes any
 * channel to it.
 */
final class LockFile implements AutoCloseable {
    /** Locked bytes lie far behind the text: some systems let nobody read a locked byte. */
    private static final long RUN = Long.MAX_VALUE - 1;

    /** Held beside {@link #RUN} by a run that makes way; taken before it and given back after it, so that nobody sees one without it. */
    private static final long BACKGROUND = Long.MAX_VALUE - 2;

    /** Shared by all who want the lock of such a run. */
    private static final long CLAIM = Long.MAX_VALUE - 3;

    private static final int MAX_TEXT = 200;

    private final FileChannel channel;
    private @Nullable FileLock run;
    private @Nullable FileLock background;
    private @Nullable FileLock claim;

    private LockFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens the file, which is made where it is not there. */
    static LockFile open(Path file) throws IOException {
        return new LockFile(
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    /** Takes the lock, where nobody has it, and leaves word who did. */
    boolean take(String announcement) throws IOException {
        run = lock(RUN, false);
        if (run == null) {
            return false;
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(announcement.getBytes(StandardCharsets.UTF_8)), 0);
        return true;
    }

    /** The same for a run that makes way; refused also where somebody claims the lock. */
    boolean takeInBackground(String announcement) throws IOException {
        background = lock(BACKGROUND, false);
        return background != null && take(announcement) && !claimed();
    }

    /** Whether another process holds the lock and makes way. */
    boolean heldInBackground() throws IOException {
        return isHeld(BACKGROUND, true);
    }

    /** Lets a holder that makes way see that the lock is wanted, as long as this file is open or until {@link #withdraw}. */
    void claim() throws IOException {
        if (claim == null) {
            // A holder that looks at the same instant is in the way: the next call comes soon.
            claim = lock(CLAIM, true);
        }
    }

    /** Ends {@link #claim}. */
    void withdraw() throws IOException {
        if (claim != null) {
            claim.release();
            claim = null;
        }
    }

    /** Whether another process claims the lock. A thread that was interrupted may ask as well. */
    synchronized boolean claimed() throws IOException {
        return isHeld(CLAIM, false);
    }

    /** What the last holder wrote. */
    String holder() throws IOException {
        ByteBuffer text = ByteBuffer.allocate(MAX_TEXT);
        int length = channel.read(text, 0);
        return length <= 0 ? "another process" : new String(text.array(), 0, length, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            if (run != null) {
                run.release();
            }
        }
    }

    private boolean isHeld(long position, boolean shared) throws IOException {
        FileLock mine = lock(position, shared);
        if (mine == null) {
            return true;
        }
        mine.release();
        return false;
    }

    private @Nullable FileLock lock(long position, boolean shared) throws IOException {
        return channel.tryLock(position, 1, shared);
    }
}
