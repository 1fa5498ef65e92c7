package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.mapper.AnswerMapper;
import dev.starmirror.adapter.sqlite.mapper.MaintenanceMapper;
import dev.starmirror.adapter.sqlite.mapper.MaintenanceMapper.Tombstone;
import dev.starmirror.adapter.sqlite.mapper.StoreMapper;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.port.MirrorMaintenance;
import dev.starmirror.domain.port.RunLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Care for the file: merging, copying, putting back, deleting for good. */
final class SqliteMirrorMaintenance implements MirrorMaintenance {
    private final Database database;
    private final Writer writer;
    private final Readers readers;
    private final Runnable closeConnections;
    private final RunLock lock;

    SqliteMirrorMaintenance(
            Database database, Writer writer, Readers readers, RunLock lock, Runnable closeConnections) {
        this.database = database;
        this.writer = writer;
        this.readers = readers;
        this.lock = lock;
        this.closeConnections = closeConnections;
    }

    @Override
    public void optimize() {
        requireMirror();
        writer.mergeSearch();
        writer.compact();
        writer.emptyLog();
    }

    @Override
    public void backup(String file) {
        requireMirror();
        Path target = Path.of(file);
        if (Files.exists(target)) {
            throw inaccessible("The file " + target + " exists already: choose another name for the backup.", null);
        }
        readers.copyTo(target);
    }

    @Override
    public String restore(String file) {
        Path backup = Path.of(file);
        if (!Files.isRegularFile(backup)) {
            throw inaccessible("There is no backup at " + backup + ".", null);
        }
        RunLock.Lease lease = lock.acquire();
        try (lease) {
            closeConnections.run();
            return replaceBy(backup);
        } catch (IOException e) {
            throw inaccessible(
                    "The backup " + backup + " could not be put in place: check permissions and free space.", e);
        }
    }

    private String replaceBy(Path backup) throws IOException {
        Path present = database.file().toAbsolutePath();
        Path fresh = present.resolveSibling(present.getFileName() + ".restoring");
        Files.copy(backup, fresh, StandardCopyOption.REPLACE_EXISTING);
        try {
            verify(fresh);
        } catch (MirrorException e) {
            Files.deleteIfExists(fresh);
            throw e;
        }
        Path kept = present.resolveSibling(present.getFileName() + ".replaced");
        boolean replaces = Files.exists(present);
        if (replaces) {
            // What the log still holds goes with the file it belongs to.
            Files.move(present, kept, StandardCopyOption.REPLACE_EXISTING);
            for (String log : List.of("-wal", "-shm")) {
                Path from = present.resolveSibling(present.getFileName() + log);
                Path to = kept.resolveSibling(kept.getFileName() + log);
                Files.deleteIfExists(to);
                if (Files.exists(from)) {
                    Files.move(from, to);
                }
            }
        }
        Files.move(fresh, present, StandardCopyOption.ATOMIC_MOVE);
        return replaces ? kept.toString() : "";
    }

    /** Opens the copy as any mirror is opened, which refuses foreign and newer files, and has SQLite read all of it. */
    private void verify(Path copy) {
        Database candidate = new Database(database.settings().at(copy));
        WaitLedger waits = new WaitLedger(() -> 0);
        try (Readers reader = new Readers(candidate, false, waits)) {
            List<String> problems = new SqliteMirrorInspection(candidate, reader, waits, () -> 0, Map::of).check();
            if (!problems.isEmpty()) {
                throw new MirrorException(new MirrorFailure.Damaged("The backup is damaged (" + problems.get(0)
                        + "): choose another one; the present mirror was not touched."));
            }
        }
    }

    @Override
    public int purge() {
        requireMirror();
        RunLock.Lease lease = lock.acquire();
        try (lease) {
            return writer.write(session -> {
                MaintenanceMapper file = session.getMapper(MaintenanceMapper.class);
                StoreMapper store = session.getMapper(StoreMapper.class);
                List<Tombstone> tombstones = file.tombstones();
                tombstones.forEach(tombstone -> store.dropFromSearch(tombstone.place()));
                tombstones.forEach(tombstone -> store.dropFromMetadataSearch(tombstone.place()));
                tombstones.forEach(tombstone -> store.dropReadme(tombstone.id()));
                tombstones.forEach(tombstone -> file.delete(tombstone.id()));
                // They may still tell of what was deleted.
                session.getMapper(AnswerMapper.class).dropAll();
                return tombstones.size();
            });
        }
    }

    private void requireMirror() {
        readers.readClaimed(session -> true);
    }

    private static MirrorException inaccessible(String detail, @Nullable Exception cause) {
        return new MirrorException(new MirrorFailure.Inaccessible(detail), cause);
    }
}
