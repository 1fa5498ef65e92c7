package dev.starmirror.adapter.github.rest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Makes text of a file's bytes: UTF-8 where they are, else what a byte order mark says, else the old Western encoding. */
final class ReadmeContent {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private ReadmeContent() {}

    /** The text, empty where the file is no text. */
    static Optional<String> decode(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(new String(bytes, StandardCharsets.UTF_16));
        }
        for (byte b : bytes) {
            if (b == 0) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.of(new String(bytes, WESTERN));
        }
    }

    /** The text of the beginning of a UTF-8 file, without a character that was cut in two. */
    static Optional<String> decodeBeginning(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && end > bytes.length - 4 && (bytes[end - 1] & 0xC0) == 0x80) {
            end--;
        }
        boolean leads = end > 0 && (bytes[end - 1] & 0xC0) == 0xC0;
        return decode(Arrays.copyOf(bytes, leads ? end - 1 : bytes.length));
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
