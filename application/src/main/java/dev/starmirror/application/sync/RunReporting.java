package dev.starmirror.application.sync;

import dev.starmirror.domain.port.UsageMeter;
import dev.starmirror.domain.run.ProcessUse;
import dev.starmirror.domain.run.RunId;
import dev.starmirror.domain.run.SourceUsage;
import dev.starmirror.domain.run.SyncMode;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncReport;
import dev.starmirror.domain.star.Account;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Knows when a run began and what had been asked of the source by then. */
final class RunReporting {
    private final InstantSource clock;
    private final UsageMeter meter;
    private final Supplier<ProcessUse> process;
    private final Instant began;
    private final SourceUsage before;

    RunReporting(InstantSource clock, UsageMeter meter, Supplier<ProcessUse> process) {
        this.clock = clock;
        this.meter = meter;
        this.process = process;
        this.began = clock.instant();
        this.before = meter.usage();
    }

    Instant began() {
        return began;
    }

    SyncReport report(
            @Nullable RunId id, @Nullable Account account, SyncMode mode, SyncOutcome outcome, ActiveRun run) {
        return new SyncReport(
                id,
                account,
                mode,
                outcome,
                run.reported(),
                usage(),
                run.skipped(),
                run.meter().metrics(process.get()),
                began,
                clock.instant());
    }

    /** What was asked of the source since the run began. */
    SourceUsage usage() {
        SourceUsage now = meter.usage();
        return new SourceUsage(
                now.graphql() - before.graphql(),
                now.graphqlPoints() - before.graphqlPoints(),
                now.rest() - before.rest(),
                now.notModified() - before.notModified(),
                now.retries() - before.retries(),
                now.limits());
    }
}
