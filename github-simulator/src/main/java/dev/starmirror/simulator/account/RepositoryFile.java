package dev.starmirror.simulator.account;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One file of a repository's default branch. Immutable; its hash and size are computed once, when first asked for. */
public final class RepositoryFile {

    private static final int REGULAR_MODE = 0100644;
    private static final int SYMLINK_MODE = 0120000;

    private final String path;
    private final int mode;
    private final FileContent content;
    private volatile @Nullable BlobFacts facts;

    private RepositoryFile(String path, int mode, FileContent content) {
        this.path = Objects.requireNonNull(path);
        this.mode = mode;
        this.content = content;
    }

    /** A file whose bytes are made when asked for. */
    public static RepositoryFile of(String path, FileContent content) {
        return new RepositoryFile(path, REGULAR_MODE, content);
    }

    /** A file with the given bytes, which need not be text. */
    public static RepositoryFile of(String path, byte[] bytes) {
        byte[] copy = bytes.clone();
        return of(path, () -> copy);
    }

    /** A file with the given text in UTF-8. */
    public static RepositoryFile of(String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return of(path, () -> bytes);
    }

    /** A symbolic link; {@code target} is relative to the link's folder. */
    public static RepositoryFile symlink(String path, String target) {
        byte[] bytes = target.getBytes(StandardCharsets.UTF_8);
        return new RepositoryFile(path, SYMLINK_MODE, () -> bytes);
    }

    /** Path from the repository's root, with {@code /} between folders. */
    public String path() {
        return path;
    }

    /** The file's name without its folder. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The file's folder, empty for the root. */
    public String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** Git's file mode. */
    public int mode() {
        return mode;
    }

    /** Whether this is a symbolic link, whose content is the path it points to. */
    public boolean isSymlink() {
        return mode == SYMLINK_MODE;
    }

    /** The file's bytes; callers must not change them. */
    public byte[] bytes() {
        return content.bytes();
    }

    /** Hash and size; makes the content when they were never asked for before. */
    public BlobFacts facts() {
        BlobFacts known = facts;
        if (known == null) {
            known = BlobFacts.of(content.bytes());
            facts = known;
        }
        return known;
    }

    /** The same content elsewhere. */
    public RepositoryFile movedTo(String newPath) {
        RepositoryFile moved = new RepositoryFile(newPath, mode, content);
        moved.facts = facts;
        return moved;
    }
}
