package dev.starmirror.application.testing;

import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.port.MirrorMaintenance;
import dev.starmirror.domain.port.RunLock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Care for the mirror in memory; its backups lie in memory too, by name. */
public final class InMemoryMaintenance implements MirrorMaintenance {
    private final InMemoryMirror mirror;
    private final Map<String, List<StoredRow>> backups = new HashMap<>();

    /** The care for that mirror. */
    public InMemoryMaintenance(InMemoryMirror mirror) {
        this.mirror = mirror;
    }

    @Override
    public void optimize() {
        requireMirror();
    }

    @Override
    public void backup(String file) {
        requireMirror();
        if (backups.putIfAbsent(file, mirror.rows()) != null) {
            throw inaccessible("There is a backup of that name already.");
        }
    }

    @Override
    public String restore(String file) {
        List<StoredRow> backup = backups.get(file);
        if (backup == null) {
            throw inaccessible("There is no such backup.");
        }
        RunLock.Lease lease = mirror.acquire();
        try (lease) {
            String kept = file + ".replaced";
            backups.put(kept, mirror.rows());
            mirror.replace(backup);
            return kept;
        }
    }

    @Override
    public int purge() {
        requireMirror();
        RunLock.Lease lease = mirror.acquire();
        try (lease) {
            return mirror.purge();
        }
    }

    private void requireMirror() {
        if (!mirror.exists()) {
            throw new MirrorException(new MirrorFailure.Missing("There is no mirror yet."));
        }
    }

    private static MirrorException inaccessible(String detail) {
        return new MirrorException(new MirrorFailure.Inaccessible(detail));
    }
}
