package dev.starmirror.adapter.sqlite;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where the mirror lies and how much memory and patience it may take.
 *
 * @param database the database file; its lock, its write-ahead log and its backups lie beside it
 * @param cacheBytes page cache of all connections together, at least 1 MiB: an eighth for the writer, the rest shared by the readers
 * @param mappedBytes how much of the file readers of the catalog may map into memory, 0 for none; the writer maps nothing
 * @param busyTimeout how long to wait for another program that holds the database
 * @param maxConnections readers at once, at least 1
 * @param connectionTimeout how long to wait for a free reader
 * @param maxBytes how large the file may grow, 0 for as large as the disk allows
 * @param nativeLibraries a folder that keeps SQLite's native library between runs
 * @param answerCacheBytes about how much memory the repositories may take that a long-lived process asks for again and again, 0 for none
 */
public record SqliteSettings(
        Path database,
        long cacheBytes,
        long mappedBytes,
        Duration busyTimeout,
        int maxConnections,
        Duration connectionTimeout,
        long maxBytes,
        Path nativeLibraries,
        long answerCacheBytes) {
    private static final long MEBIBYTE = 1 << 20;

    public SqliteSettings {
        if (cacheBytes < MEBIBYTE || mappedBytes < 0 || maxBytes < 0 || answerCacheBytes < 0 || maxConnections < 1) {
            throw new IllegalArgumentException("The cache has 1 MiB or more, other bounds are not negative");
        }
        if (busyTimeout.isNegative() || connectionTimeout.isNegative()) {
            throw new IllegalArgumentException("A timeout is not negative");
        }
    }

    /** The defaults for that database file. */
    public static SqliteSettings of(Path database) {
        return new SqliteSettings(
                database,
                64 * MEBIBYTE,
                1024 * MEBIBYTE,
                Duration.ofSeconds(5),
                10,
                Duration.ofSeconds(30),
                0,
                NativeLibrary.defaultFolder(),
                4 * MEBIBYTE);
    }

    /** The same for another file. */
    SqliteSettings at(Path file) {
        return new SqliteSettings(
                file,
                cacheBytes,
                mappedBytes,
                busyTimeout,
                maxConnections,
                connectionTimeout,
                maxBytes,
                nativeLibraries,
                answerCacheBytes);
    }

    /** The same, allowed to grow to that many bytes. */
    public SqliteSettings withMaxBytes(long bytes) {
        return new SqliteSettings(
                database,
                cacheBytes,
                mappedBytes,
                busyTimeout,
                maxConnections,
                connectionTimeout,
                bytes,
                nativeLibraries,
                answerCacheBytes);
    }

    /** The same, remembering no more than that many bytes of repositories. */
    public SqliteSettings withAnswerCacheBytes(long bytes) {
        return new SqliteSettings(
                database,
                cacheBytes,
                mappedBytes,
                busyTimeout,
                maxConnections,
                connectionTimeout,
                maxBytes,
                nativeLibraries,
                bytes);
    }

    long writerCacheBytes() {
        return cacheBytes / 8;
    }

    long readerCacheBytes() {
        return (cacheBytes - writerCacheBytes()) / (maxConnections + 1);
    }
}
