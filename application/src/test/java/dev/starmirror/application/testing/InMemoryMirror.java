package dev.starmirror.application.testing;

import dev.starmirror.domain.catalog.MirroredStar;
import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.plan.StoredStar;
import dev.starmirror.domain.port.MirrorBacklog;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.port.MirrorState;
import dev.starmirror.domain.port.MirrorStore;
import dev.starmirror.domain.port.MirrorTransactions;
import dev.starmirror.domain.port.RepositoryReference;
import dev.starmirror.domain.port.RunJournal;
import dev.starmirror.domain.port.RunLock;
import dev.starmirror.domain.port.StoreBatch;
import dev.starmirror.domain.readme.Readme;
import dev.starmirror.domain.readme.ReadmeRequest;
import dev.starmirror.domain.readme.ReadmeResult;
import dev.starmirror.domain.readme.ReadmeState;
import dev.starmirror.domain.run.Checkpoint;
import dev.starmirror.domain.run.RunId;
import dev.starmirror.domain.run.RunRecord;
import dev.starmirror.domain.run.SyncMode;
import dev.starmirror.domain.run.SyncReport;
import dev.starmirror.domain.star.Account;
import dev.starmirror.domain.star.Repository;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.StarStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mirror in memory that keeps every storage contract. A {@link WriteGate} can make any transaction fail, before or after it was
 * stored, which is all that a full disk or a killed process looks like from outside.
 */
public final class InMemoryMirror implements MirrorStore, MirrorTransactions, MirrorBacklog, RunJournal, RunLock {
    /** Stands before and behind every transaction. */
    @FunctionalInterface
    public interface WriteGate {
        /**
         * Lets a transaction pass, or throws.
         *
         * @param stored false before the transaction, true after it was stored
         */
        void pass(boolean stored);
    }

    private final NavigableMap<RepositoryId, StoredRow> rows = new TreeMap<>();
    private final JournalEntries journal = new JournalEntries();
    private volatile InMemoryRunLock lock = new InMemoryRunLock();
    private @Nullable Account account;
    private MirrorState.@Nullable Milestone milestone;
    private @Nullable Checkpoint checkpoint;
    private long generation;
    private WriteGate gate = stored -> {};

    /** All ports of this mirror. */
    public MirrorUnderTest ports() {
        return new MirrorUnderTest(this, this, this, this, new InMemoryCatalog(this));
    }

    /** Sets the gate. */
    public void gate(WriteGate gate) {
        this.gate = gate;
    }

    /** What the death of the process that ran on this mirror leaves: the lock is free, transactions pass again. */
    public void revive() {
        lock = new InMemoryRunLock();
        gate = stored -> {};
    }

    @Override
    public synchronized Optional<MirrorState> state() {
        return Optional.ofNullable(account).map(owner -> new MirrorState(owner, active().count(), milestone));
    }

    @Override
    public synchronized void claim(Account claimant) {
        if (account != null && !account.sameAs(claimant)) {
            throw new MirrorException(
                    new MirrorFailure.AnotherAccount("This mirror holds the stars of " + account.login() + "."));
        }
        transaction(() -> account = account == null ? claimant : account.updatedBy(claimant));
    }

    @Override
    public synchronized Map<RepositoryId, StoredStar> stored(Collection<RepositoryId> ids) {
        Map<RepositoryId, StoredStar> found = new HashMap<>();
        for (RepositoryId id : ids) {
            StoredRow row = rows.get(id);
            if (row != null) {
                found.put(id, row.toStored(generation));
            }
        }
        return found;
    }

    @Override
    public synchronized void apply(StoreBatch batch) {
        transaction(() -> {
            batch.changes().forEach(this::apply);
            batch.readmes().forEach(this::settle);
            if (batch.checkpoint() != null) {
                checkpoint = batch.checkpoint();
            }
        });
    }

    @Override
    public synchronized void whole(Runnable work) {
        Map<RepositoryId, StoredRow> rowsBefore = new TreeMap<>(rows);
        Account accountBefore = account;
        try {
            work.run();
        } catch (RuntimeException e) {
            rows.clear();
            rows.putAll(rowsBefore);
            account = accountBefore;
            throw e;
        }
    }

    @Override
    public synchronized List<ReadmeRequest> pendingReadmes(@Nullable RepositoryId after, int limit) {
        return active(after)
                .filter(row -> row.readmeState() == ReadmeState.PENDING)
                .limit(limit)
                .map(StoredRow::readmeRequest)
                .toList();
    }

    @Override
    public synchronized long pendingReadmes() {
        return active().filter(row -> row.readmeState() == ReadmeState.PENDING).count();
    }

    @Override
    public synchronized List<RepositoryReference> unseen(@Nullable RepositoryId after, int limit) {
        return active(after)
                .filter(row -> row.seenIn() != generation)
                .limit(limit)
                .map(row -> row.star().repository())
                .map(repository -> new RepositoryReference(repository.id(), repository.nodeId(), repository.name()))
                .toList();
    }

    @Override
    public synchronized RunId begin(SyncMode mode, Instant startedAt) {
        transaction(() -> {
            journal.open(mode, startedAt);
            if (mode != SyncMode.SELECTIVE) {
                checkpoint = null;
                generation++;
            }
        });
        return journal.last();
    }

    @Override
    public synchronized Optional<Checkpoint> unfinished() {
        return Optional.ofNullable(checkpoint);
    }

    @Override
    public synchronized void finish(SyncReport report, MirrorState.@Nullable Milestone next) {
        transaction(() -> {
            boolean complete = journal.close(report);
            if (complete && checkpoint != null && checkpoint.run().equals(report.run())) {
                checkpoint = null;
            }
            if (complete && next != null) {
                milestone = next;
            }
        });
    }

    @Override
    public synchronized List<RunRecord> history(int limit) {
        return journal.newestFirst(limit);
    }

    @Override
    public Lease acquire() {
        return lock.acquire();
    }

    @Override
    public Lease acquireInBackground() {
        return lock.acquireInBackground();
    }

    @Override
    public Claim claim() {
        return lock.claim();
    }

    /** Every star it holds, tombstones included, by rising id. */
    public synchronized List<MirroredStar> everything() {
        return rows.values().stream().map(StoredRow::toMirrored).toList();
    }

    /** The stored README text, empty where there is none. */
    public synchronized Optional<String> readmeText(RepositoryId id) {
        return Optional.ofNullable(rows.get(id)).map(StoredRow::readme).map(Readme::text);
    }

    /** A copy of all rows, tombstones included, by rising id. */
    synchronized List<StoredRow> rows() {
        return List.copyOf(rows.values());
    }

    /** Puts other rows in the place of all rows. */
    synchronized void replace(List<StoredRow> others) {
        transaction(() -> {
            rows.clear();
            others.forEach(row -> rows.put(row.star().id(), row));
        });
    }

    /** Deletes all tombstones and says how many there were. */
    synchronized int purge() {
        int before = rows.size();
        transaction(() -> rows.values().removeIf(row -> row.status() != StarStatus.ACTIVE));
        return before - rows.size();
    }

    /** Whether it was ever claimed. */
    synchronized boolean exists() {
        return account != null;
    }

    private void transaction(Runnable change) {
        gate.pass(false);
        change.run();
        gate.pass(true);
    }

    private void apply(Change change) {
        if (change instanceof Change.New added) {
            Repository repository = added.listed().star().repository();
            rows.merge(
                    repository.id(),
                    StoredRow.first(added.listed(), generation),
                    (known, first) -> known.with(added.listed(), added.readmeDue(), generation));
        } else if (change instanceof Change.Changed changed) {
            rows.computeIfPresent(
                    changed.id(), (id, row) -> row.with(changed.listed(), changed.readmeDue(), generation));
        } else if (change instanceof Change.Unchanged) {
            rows.computeIfPresent(change.id(), (id, row) -> row.seen(generation));
        } else if (change instanceof Change.Gone gone) {
            rows.computeIfPresent(gone.id(), (id, row) -> row.gone(gone.status()));
        }
    }

    private void settle(ReadmeResult result) {
        rows.computeIfPresent(result.id(), (id, row) -> row.settled(result));
    }

    private Stream<StoredRow> active() {
        return rows.values().stream().filter(row -> row.status() == StarStatus.ACTIVE);
    }

    private Stream<StoredRow> active(@Nullable RepositoryId after) {
        return (after == null ? rows : rows.tailMap(after, false))
                .values().stream().filter(row -> row.status() == StarStatus.ACTIVE);
    }
}
