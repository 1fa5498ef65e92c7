package dev.starmirror.adapter.cli.transfer;

import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts that come in any order and are read group by group. They lie in a temporary file, piece by piece: memory holds a few kilobytes
 * for each group, however long the texts are.
 */
final class GroupedText implements AutoCloseable {
    private static final int PIECE = 4_096;

    private final FileChannel file;
    private final Map<String, Group> groups = new HashMap<>();
    private long end;

    /** Where a piece lies in the file, in bytes. */
    private record Piece(long position, int length) {}

    private static final class Group {
        final List<Piece> pieces = new ArrayList<>();
        final StringBuilder open = new StringBuilder();
        long entries;
    }

    private GroupedText(FileChannel file) {
        this.file = file;
    }

    static GroupedText create() throws IOException {
        Path path = Files.createTempFile("starmirror-export", ".part");
        return new GroupedText(FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    }

    /** Adds a text to the end of its group. */
    void append(String name, String text) throws IOException {
        Group group = groups.computeIfAbsent(name, key -> new Group());
        group.entries++;
        group.open.append(text);
        if (group.open.length() >= PIECE) {
            byte[] piece = group.open.toString().getBytes(StandardCharsets.UTF_8);
            ByteBuffer bytes = ByteBuffer.wrap(piece);
            while (bytes.hasRemaining()) {
                file.write(bytes, end + bytes.position());
            }
            group.pieces.add(new Piece(end, piece.length));
            group.open.setLength(0);
            end += piece.length;
        }
    }

    /** How many texts each group has. */
    Map<String, Long> sizes() {
        Map<String, Long> sizes = new HashMap<>();
        groups.forEach((name, group) -> sizes.put(name, group.entries));
        return sizes;
    }

    /** Writes the texts of a group in the order in which they came. */
    void copy(String name, Writer out) throws IOException {
        Group group = groups.getOrDefault(name, new Group());
        for (Piece piece : group.pieces) {
            ByteBuffer bytes = ByteBuffer.allocate(piece.length());
            while (bytes.hasRemaining()) {
                if (file.read(bytes, piece.position() + bytes.position()) < 0) {
                    throw new IOException("The temporary file is shorter than it was");
                }
            }
            out.write(new String(bytes.array(), StandardCharsets.UTF_8));
        }
        out.append(group.open);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
