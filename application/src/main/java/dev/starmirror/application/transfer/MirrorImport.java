package dev.starmirror.application.transfer;

import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.port.MirrorState;
import dev.starmirror.domain.port.MirrorStore;
import dev.starmirror.domain.port.MirrorTransactions;
import dev.starmirror.domain.port.RunJournal;
import dev.starmirror.domain.port.RunLock;
import dev.starmirror.domain.star.Account;

/**
 * Fills an empty mirror with the stars of an export, all of them or none. What it leaves owes a complete listing, since nobody knows what
 * the export left out: the next sync lists everything, fetches the READMEs that are missing or have changed, and keeps the rest. An
 * import is no run: it asks the source nothing, and the history does not tell of it.
 */
public final class MirrorImport {
    private final MirrorStore store;
    private final RunJournal journal;
    private final RunLock lock;
    private final MirrorTransactions transactions;

    /** An import into the mirror behind these ports. */
    public MirrorImport(MirrorStore store, RunJournal journal, RunLock lock, MirrorTransactions transactions) {
        this.store = store;
        this.journal = journal;
        this.lock = lock;
        this.transactions = transactions;
    }

    /**
     * Imports everything, in memory for a hundred stars. Takes the first star before it touches the mirror: a file that is no export at all
     * makes no database.
     *
     * @param owner whose stars they are, as far as that is known; the first sync fills in the rest
     * @throws UnusableExportException where the export is not what it should be; nothing is stored then
     * @throws MirrorException where the mirror is not empty, locked or cannot be written; nothing is stored then
     */
    public ImportReport run(Account owner, ExportedStars stars) {
        ExportedStar first = stars.next();
        RunLock.Lease lease = lock.acquire();
        try (lease) {
            store.state().ifPresent(this::requireEmpty);
            ImportBatch batch = new ImportBatch(store);
            transactions.whole(() -> {
                store.claim(owner);
                for (ExportedStar star = first; star != null; star = stars.next()) {
                    batch.add(star);
                }
                batch.flush();
            });
            return batch.report();
        }
    }

    private void requireEmpty(MirrorState state) {
        if (state.active() > 0
                || state.milestone() != null
                || journal.unfinished().isPresent()) {
            throw new MirrorException(
                    new MirrorFailure.NotEmpty(
                            "This database mirrors stars already, and an import wants an empty one: name another with --database PATH."));
        }
    }
}
