package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.mapper.CheckpointRow;
import dev.starmirror.adapter.sqlite.mapper.JournalMapper;
import dev.starmirror.adapter.sqlite.mapper.RunRow;
import dev.starmirror.adapter.sqlite.mapper.Texts;
import dev.starmirror.domain.port.MirrorState;
import dev.starmirror.domain.port.RunJournal;
import dev.starmirror.domain.run.Checkpoint;
import dev.starmirror.domain.run.RunId;
import dev.starmirror.domain.run.RunRecord;
import dev.starmirror.domain.run.Skip;
import dev.starmirror.domain.run.SyncMode;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncReport;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The history of runs in {@code sync_history} and the tables about it. */
final class SqliteRunJournal implements RunJournal {
    /** A run that stored this many stars leaves a search index in many pieces and a long log. */
    private static final int MANY = 1_000;

    private final Writer writer;
    private final Readers readers;

    SqliteRunJournal(Writer writer, Readers readers) {
        this.writer = writer;
        this.readers = readers;
    }

    @Override
    public RunId begin(SyncMode mode, Instant startedAt) {
        return writer.write(session -> {
            JournalMapper journal = session.getMapper(JournalMapper.class);
            journal.interruptRunning();
            if (mode != SyncMode.SELECTIVE) {
                journal.dropCheckpoint();
                journal.voidMarks();
            }
            RunId run = new RunId(journal.nextRun());
            journal.begin(run.value(), Texts.name(mode), startedAt.toString());
            return run;
        });
    }

    @Override
    public Optional<Checkpoint> unfinished() {
        return Optional.ofNullable(readers.readIfPresent(
                        session -> session.getMapper(JournalMapper.class).checkpoint()))
                .map(CheckpointRow::toDomain);
    }

    @Override
    public void finish(SyncReport report, MirrorState.@Nullable Milestone milestone) {
        RunId run = Objects.requireNonNull(report.run(), "A run that is to be finished has begun");
        boolean complete =
                report.outcome() instanceof SyncOutcome.Completed || report.outcome() instanceof SyncOutcome.UpToDate;
        writer.write(session -> {
            JournalMapper journal = session.getMapper(JournalMapper.class);
            journal.finish(RunRow.of(run, report));
            journal.dropSkips(run.value());
            int position = 0;
            for (Skip skip : report.skipped()) {
                journal.putSkip(new RunRow.SkipRow(run.value(), position++, skip.what(), skip.reason()));
            }
            report.usage().limits().forEach(limit -> journal.putQuota(RunRow.QuotaRow.of(run, limit)));
            if (complete) {
                journal.dropCheckpointOf(run.value());
            }
            if (complete && milestone != null) {
                journal.keepMilestone(
                        Texts.instant(milestone.newest()),
                        milestone.uncounted(),
                        milestone.completeListingAt().toString());
            }
            return null;
        });
        long stored = report.tally().added() + report.tally().updated();
        if (complete && stored >= MANY) {
            writer.tidy();
        } else if (stored > 0) {
            writer.settle();
        }
    }

    @Override
    public List<RunRecord> history(int limit) {
        List<RunRecord> runs = readers.readIfPresent(session -> {
            JournalMapper journal = session.getMapper(JournalMapper.class);
            return journal.history(limit == 0 ? -1 : limit).stream()
                    .map(row -> row.toDomain(
                            journal.skips(row.id()).stream()
                                    .map(RunRow.SkipRow::toDomain)
                                    .toList(),
                            journal.quotas(row.id()).stream()
                                    .map(RunRow.QuotaRow::toDomain)
                                    .toList()))
                    .toList();
        });
        return runs == null ? List.of() : runs;
    }
}
