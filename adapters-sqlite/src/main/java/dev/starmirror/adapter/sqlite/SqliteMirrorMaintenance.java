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
        MirrorFile copy = MirrorFile.beside(present, ".restoring");
        MirrorFile mended = MirrorFile.beside(present, ".mending");
        try {
            new MirrorFile(backup).copyTo(copy);
            MirrorFile fresh = checked(backup, copy, mended);
            MirrorFile replaced = new MirrorFile(present);
            MirrorFile kept = MirrorFile.unusedBeside(present, ".replaced");
            boolean replaces = Files.exists(present);
            replaced.moveTo(kept);
            fresh.moveTo(replaced);
            return replaces ? kept.path().toString() : "";
        } finally {
            copy.delete();
            mended.delete();
            // An old backup was brought to the present schema; it is a copy already.
            for (int version = 1; version < Migrations.CURRENT; version++) {
                Files.deleteIfExists(Migrations.backupOf(copy.path(), version));
            }
        }
    }

    /** The copy where it is sound; where it is the mirror itself that is damaged, what can be read of it. */
    private MirrorFile checked(Path backup, MirrorFile copy, MirrorFile mended) throws IOException {
        try {
            verify(copy.path());
            return copy;
        } catch (MirrorException e) {
            boolean mends = e.failure() instanceof MirrorFailure.Damaged
                    && Files.exists(database.file())
                    && Files.isSameFile(backup, database.file());
            if (!mends) {
                throw refused(e, backup, copy.path());
            }
            Salvage.run(copy.path(), at(mended.path()));
            verify(mended.path());
            return mended;
        }
    }

    /** Opens the copy as any mirror is opened, which refuses foreign and newer files, and has SQLite read all of it. */
    private void verify(Path copy) {
        Database candidate = at(copy);
        WaitLedger waits = new WaitLedger(() -> 0);
        try (Readers reader = new Readers(candidate, false, waits)) {
            List<String> problems = new SqliteMirrorInspection(candidate, reader, waits, () -> 0, Map::of).check();
            if (!problems.isEmpty()) {
                throw new MirrorException(new MirrorFailure.Damaged(problems.get(0)));
            }
        }
    }

    /** The same failure, told of the file that was named. */
    private static MirrorException refused(MirrorException found, Path backup, Path copy) {
        if (found.failure() instanceof MirrorFailure.TooNew tooNew) {
            String detail = tooNew.detail().replace(copy.toString(), backup.toString());
            return new MirrorException(new MirrorFailure.TooNew(detail), found);
        }
        if (found.failure() instanceof MirrorFailure.Damaged || found.failure() instanceof MirrorFailure.Missing) {
            return new MirrorException(
                    new MirrorFailure.Damaged("The file is damaged, or no backup of a Starmirror database: " + backup
                            + ". Choose another one; the present mirror was not touched."),
                    found);
        }
        return found;
    }

    private Database at(Path file) {
        return new Database(database.settings().at(file));
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
