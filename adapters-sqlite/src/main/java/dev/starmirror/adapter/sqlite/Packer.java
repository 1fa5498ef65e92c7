package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.mapper.ReadmeRow;
import dev.starmirror.domain.readme.Readme;
import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * Packs texts one after another, as {@link Deflated} has them, with one compressor and one buffer: a compressor holds a quarter of a
 * megabyte. Used by one thread.
 */
final class Packer implements AutoCloseable {
    private static final int FIRST = 8 << 10;

    /** READMEs are a half percent larger than at zlib's default, and take a sixth less time, most of that of a stored star. */
    private static final int LEVEL = 5;

    private final Deflater deflater = new Deflater(LEVEL);
    private byte[] buffer = new byte[FIRST];

    /**
     * The row for a README.
     *
     * @param text its text in UTF-8
     */
    ReadmeRow row(long repositoryId, Readme readme, byte[] text) {
        return new ReadmeRow(
                repositoryId,
                readme.location().path(),
                readme.location().oid().value(),
                readme.location().size(),
                readme.truncated(),
                text.length,
                pack(text));
    }

    /** A zlib stream, or the text itself where that is not larger. */
    byte[] pack(byte[] text) {
        if (buffer.length < text.length) {
            buffer = new byte[Math.max(text.length, 2 * buffer.length)];
        }
        deflater.reset();
        deflater.setInput(text);
        deflater.finish();
        int length = deflater.deflate(buffer, 0, text.length);
        return deflater.finished() && length < text.length ? Arrays.copyOf(buffer, length) : text;
    }

    @Override
    public void close() {
        deflater.end();
    }
}
