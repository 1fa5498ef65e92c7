package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.mapper.ReadmeRow;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** README texts in the form of SQLite archives: a zlib stream where that is smaller than the text, else the text itself. */
final class Deflated {
    private Deflated() {}

    /** The stored text. */
    static String text(ReadmeRow.Content stored) {
        return new String(bytes(stored), StandardCharsets.UTF_8);
    }

    /** The same in UTF-8. */
    static byte[] bytes(ReadmeRow.Content stored) {
        try {
            return bytes(stored.content(), Math.toIntExact(stored.size()));
        } catch (DataFormatException e) {
            throw damaged(stored, e);
        }
    }

    /**
     * A text of that many bytes.
     *
     * @throws DataFormatException where the content is not what was stored
     */
    static String text(byte[] content, int size) throws DataFormatException {
        return new String(bytes(content, size), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(byte[] content, int size) throws DataFormatException {
        if (content.length == size) {
            return content;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(content);
            byte[] text = new byte[size];
            if (inflater.inflate(text) != size) {
                throw new DataFormatException("It ends early");
            }
            return text;
        } finally {
            inflater.end();
        }
    }

    /** Whether the stored text is what was stored, as far as its checksum tells. */
    static boolean isSound(ReadmeRow.Content stored) {
        try {
            bytes(stored);
            return true;
        } catch (MirrorException e) {
            return false;
        }
    }

    static MirrorException damaged(ReadmeRow.Content stored, @Nullable Exception cause) {
        return new MirrorException(
                new MirrorFailure.Damaged("The stored README of repository " + stored.repositoryId()
                        + " is damaged: run starmirror db check, which tells what to do."),
                cause);
    }
}
