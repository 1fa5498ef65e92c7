package dev.starmirror.application.sync;

import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.run.Skip;
import dev.starmirror.domain.run.SyncEvent;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncTally;
import dev.starmirror.domain.star.RepositoryName;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What the threads of one run share: whether it goes on, why it ends, what it has counted, and what it could not read. */
final class ActiveRun {
    private final Cancellation cancellation;
    private final EventRelay events;
    private final RunMeter meter;
    private final BooleanSupplier wanted;
    private final SkippedItems skipped = new SkippedItems();
    private final AtomicReference<@Nullable SyncOutcome> end = new AtomicReference<>();
    private final AtomicReference<@Nullable Throwable> crash = new AtomicReference<>();
    private final AtomicLong unread = new AtomicLong();
    private volatile SyncTally tally = SyncTally.ZERO;

    /** @param wanted whether a run that goes ahead of this one waits for it to end */
    ActiveRun(Cancellation cancellation, EventRelay events, RunMeter meter, BooleanSupplier wanted) {
        this.cancellation = cancellation;
        this.events = events;
        this.meter = meter;
        this.wanted = wanted;
    }

    /** Returns while the run goes on. */
    void proceed() {
        if (stopped()) {
            throw new RunStopped();
        }
    }

    boolean stopped() {
        cancellation.reason().ifPresent(reason -> end.compareAndSet(null, Failures.cancelled(reason)));
        if (end.get() == null && wanted.getAsBoolean()) {
            end.compareAndSet(null, Failures.gaveWay());
        }
        return end.get() != null || crash.get() != null;
    }

    /** Ends the run for what was thrown; only the first cause counts. What is nobody's fault but the program's is kept as it is. */
    void stop(Throwable cause) {
        if (cause instanceof RunStopped || stopped()) {
            return;
        }
        if (cause instanceof SourceException source) {
            end.compareAndSet(null, Failures.outcome(source.failure()));
        } else if (cause instanceof MirrorException mirror) {
            end.compareAndSet(null, Failures.outcome(mirror.failure()));
        } else {
            crash.compareAndSet(null, cause);
        }
    }

    /** Why it ended early, empty where it did not. */
    Optional<SyncOutcome> end() {
        Throwable bug = crash.get();
        if (bug instanceof Error error) {
            throw error;
        }
        if (bug != null) {
            throw (RuntimeException) bug;
        }
        return Optional.ofNullable(end.get());
    }

    /** What measures it. */
    RunMeter meter() {
        return meter;
    }

    void announce(SyncEvent event) {
        events.on(event);
    }

    /** What could not be read, as many as a report shows. */
    List<Skip> skipped() {
        return skipped.reported();
    }

    /** Notes something that could not be read, tells of it, and says whether it was not known before. */
    boolean skip(Skip skip) {
        boolean news = skipped.add(skip);
        if (news) {
            announce(new SyncEvent.Skipped(skip));
        }
        return news;
    }

    /**
     * Notes a README that could not be had. It is counted in this process alone: whoever resumes the run asks for it again, and counts it
     * then.
     */
    void unread(RepositoryName name, String reason) {
        if (skip(new Skip(name.fullName(), reason))) {
            unread.incrementAndGet();
        }
    }

    /** The counts of everything stored so far, as a checkpoint has them. */
    SyncTally tally() {
        return tally;
    }

    /** The counts for the report. */
    SyncTally reported() {
        return tally.plus(new SyncTally(0, 0, 0, 0, 0, unread.get(), 0, 0));
    }

    /** Sets them; called before the run begins, then by the writing thread alone. */
    void tally(SyncTally total) {
        tally = total;
    }
}
