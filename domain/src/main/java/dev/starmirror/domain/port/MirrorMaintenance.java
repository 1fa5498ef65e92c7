package dev.starmirror.domain.port;

/**
 * Care for the storage. Failures are as in {@link MirrorStore}. {@link #restore} and {@link #purge} take the {@link RunLock} and fail with
 * {@link MirrorFailure.Locked} while a run is at work; the others may be called at any time, by any thread.
 */
public interface MirrorMaintenance {
    /** Makes the search index and the file as small and as quick to read as they can be; changes nothing that can be read. */
    void optimize();

    /**
     * Copies the mirror as of one instant, also while a run writes.
     *
     * @param file where to; must not exist
     */
    void backup(String file);

    /**
     * Puts a backup in the mirror's place. The replaced storage is kept beside it, under a name that nothing had.
     *
     * @param file a backup this program or an older version made; it is checked first and left as it is. Or the mirror's own file: where
     *     that is damaged, a mirror of what can still be read of it takes its place, and owes the rest to the next sync
     * @return where the replaced storage is kept, empty where there was none
     * @throws MirrorException with {@link MirrorFailure.Damaged} where the backup is damaged, or nothing can be read; nothing is changed then
     */
    String restore(String file);

    /**
     * Deletes all tombstones with their READMEs, for good.
     *
     * @return how many
     */
    int purge();
}
