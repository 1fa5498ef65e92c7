package dev.starmirror.adapter.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A database file together with the log beside it, which holds what is not in the file yet: one without the other would be an older
 * state. For files that no connection has open.
 */
record MirrorFile(Path path) {
    private static final String LOG = "-wal";
    private static final List<String> LOGS = List.of(LOG, "-shm");

    /** The file of that name with something added, whether it is there or not. */
    static MirrorFile beside(Path path, String suffix) {
        return new MirrorFile(path.resolveSibling(path.getFileName() + suffix));
    }

    /** The first such name that nothing has yet: {@code .replaced}, {@code .replaced-2} and so on. */
    static MirrorFile unusedBeside(Path path, String suffix) {
        MirrorFile unused = beside(path, suffix);
        for (int i = 2; Files.exists(unused.path()); i++) {
            unused = beside(path, suffix + "-" + i);
        }
        return unused;
    }

    /** Whatever stands in the target's place is replaced. */
    void copyTo(MirrorFile target) throws IOException {
        target.delete();
        Files.copy(path, target.path());
        if (Files.exists(with(LOG))) {
            Files.copy(with(LOG), target.with(LOG));
        }
    }

    /** Where there is no file nothing is moved. */
    void moveTo(MirrorFile target) throws IOException {
        if (Files.exists(path)) {
            Files.move(path, target.path(), StandardCopyOption.ATOMIC_MOVE);
        }
        for (String log : LOGS) {
            Files.deleteIfExists(target.with(log));
            if (Files.exists(with(log))) {
                Files.move(with(log), target.with(log));
            }
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
        for (String log : LOGS) {
            Files.deleteIfExists(with(log));
        }
    }

    private Path with(String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }
}
