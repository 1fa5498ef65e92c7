package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.mapper.ReadmeRow;
import dev.starmirror.adapter.sqlite.search.GradualText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks stored README texts one after another with one inflater and one buffer, each text no further than it is read. What was asked
 * for last ends what was asked for before. Used by one thread.
 */
final class Unpacker implements AutoCloseable {
    private static final int FIRST = 4 << 10;
    private static final int GROWTH = 4;

    private final Inflater inflater = new Inflater();
    private byte[] buffer = new byte[FIRST];

    /**
     * The stored text.
     *
     * @throws dev.starmirror.domain.port.MirrorException from {@link GradualText#more} where it is damaged
     */
    GradualText open(ReadmeRow.Content stored) {
        if (stored.content().length == stored.size()) {
            return GradualText.of(new String(stored.content(), StandardCharsets.UTF_8));
        }
        inflater.reset();
        inflater.setInput(stored.content());
        return new Unpacking(stored);
    }

    @Override
    public void close() {
        inflater.end();
    }

    private final class Unpacking implements GradualText {
        private final ReadmeRow.Content stored;
        private final int size;
        private int length;
        private int next = FIRST;

        Unpacking(ReadmeRow.Content stored) {
            this.stored = stored;
            this.size = Math.toIntExact(stored.size());
        }

        @Override
        public String more() {
            int wanted = Math.min(size, next);
            next = Math.max(next, next * GROWTH);
            if (buffer.length < wanted) {
                buffer = Arrays.copyOf(buffer, wanted);
            }
            try {
                while (length < wanted) {
                    int count = inflater.inflate(buffer, length, wanted - length);
                    if (count == 0) {
                        throw Deflated.damaged(stored, null);
                    }
                    length += count;
                }
            } catch (DataFormatException e) {
                throw Deflated.damaged(stored, e);
            }
            return new String(buffer, 0, whole() ? length : wholeCharacters(), StandardCharsets.UTF_8);
        }

        @Override
        public boolean whole() {
            return length == size;
        }

        /** The length without the bytes of a character that goes on behind them. */
        private int wholeCharacters() {
            int last = length - 1;
            while (last > 0 && (buffer[last] & 0xC0) == 0x80) {
                last--;
            }
            return last;
        }
    }
}
