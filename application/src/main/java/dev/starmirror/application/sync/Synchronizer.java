package dev.starmirror.application.sync;

import dev.starmirror.application.governor.GovernorSettings;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.port.MirrorState;
import dev.starmirror.domain.port.Sleeper;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceState;
import dev.starmirror.domain.port.SyncListener;
import dev.starmirror.domain.run.ProcessUse;
import dev.starmirror.domain.run.RunId;
import dev.starmirror.domain.run.SyncEvent;
import dev.starmirror.domain.run.SyncMode;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncReport;
import dev.starmirror.domain.star.Account;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Brings a mirror up to date with its source, one run at a time. Safe for use by several threads: the second finds the lock taken, unless
 * the first runs in the background and it does not, for then the first makes way.
 */
public final class Synchronizer {
    private final SourcePorts source;
    private final MirrorPorts mirror;
    private final SyncSettings settings;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final Listeners listeners;
    private final RunExecutors executors;
    private final GovernorSettings limits;
    private final Instruments instruments;
    private final AtomicBoolean ranBefore = new AtomicBoolean();

    /** A synchronizer that works at its full width, whatever the load. */
    public Synchronizer(
            SourcePorts source,
            MirrorPorts mirror,
            SyncSettings settings,
            InstantSource clock,
            Sleeper sleeper,
            SyncListener listener,
            RunExecutors executors) {
        this(
                source,
                mirror,
                settings,
                clock,
                sleeper,
                Listeners.of(listener),
                executors,
                GovernorSettings.defaults(),
                Instruments.none());
    }

    /**
     * @param source the remote side
     * @param mirror the local side
     * @param settings how wide to work
     * @param clock the mirror's clock
     * @param sleeper lets time pass while a run in the background makes way
     * @param listeners are told what happens; they can neither stop nor slow a run
     * @param executors where the threads come from
     * @param limits when to hold back
     * @param instruments what runs measure themselves with
     */
    public Synchronizer(
            SourcePorts source,
            MirrorPorts mirror,
            SyncSettings settings,
            InstantSource clock,
            Sleeper sleeper,
            Listeners listeners,
            RunExecutors executors,
            GovernorSettings limits,
            Instruments instruments) {
        this.source = source;
        this.mirror = mirror;
        this.settings = settings;
        this.clock = clock;
        this.sleeper = sleeper;
        this.listeners = listeners;
        this.executors = executors;
        this.limits = limits;
        this.instruments = instruments;
    }

    /**
     * Makes one run and blocks until it has ended. Whatever goes wrong with the source, and storage that fails on the way, is an outcome
     * of the report.
     *
     * @throws MirrorException where the mirror fails before a run exists: locked, another account's, damaged
     */
    public SyncReport run(SyncRequest request, Cancellation cancellation) {
        Turn turn = new Turn(mirror.lock(), clock, sleeper);
        // A run that waits for GitHub's quota says so each second, and is woken where it has to make way.
        EventRelay events = listeners.open(executors.open("events", 1), event -> turn.look());
        try {
            turn.take(request, cancellation, events);
        } catch (MirrorException refused) {
            listeners.close(events);
            throw refused;
        }
        return run(request, cancellation, turn, events);
    }

    private SyncReport run(SyncRequest request, Cancellation cancellation, Turn turn, EventRelay events) {
        ActiveRun run = new ActiveRun(cancellation, events, new RunMeter(instruments), turn::wanted);
        SourceCalls calls = new SourceCalls(run, clock);
        Runnable interrupt = calls::interrupt;
        cancellation.watch(interrupt);
        turn.watch(interrupt);
        try {
            SyncReport report = run(request, run, calls, new RunReporting(clock, source.usage(), this::processUse));
            run.announce(new SyncEvent.Finished(report));
            return report;
        } finally {
            cancellation.unwatch(interrupt);
            listeners.close(events);
            turn.close();
            calls.handBack();
        }
    }

    private SyncReport run(SyncRequest request, ActiveRun run, SourceCalls calls, RunReporting reporting) {
        Optional<MirrorState> known = mirror.store().state();
        SourceState state;
        try {
            state = calls.ask(source.stars()::probe);
        } catch (SourceException | RunStopped e) {
            run.stop(e);
            return reporting.report(
                    null, null, modeUnasked(request, known), run.end().orElseThrow(), run);
        }
        Account account = state.account();
        if (request.dryRun()) {
            MirrorState before = known.orElseGet(() -> new MirrorState(account, 0, null));
            refuseAnother(account, before.account());
            RunDecision decision = decide(request, before, state);
            Ending ending = decision instanceof RunDecision.NothingToDo
                    ? upToDate(decision)
                    : new DryRun(run, calls, source, mirror, before, request.readmes(), settings)
                            .execute(decision, reporting::usage);
            return reporting.report(null, account, ending.mode(), ending.outcome(), run);
        }
        mirror.store().claim(account);
        MirrorState before = mirror.store().state().orElseThrow();
        return store(request, run, calls, reporting, before, state);
    }

    private SyncReport store(
            SyncRequest request,
            ActiveRun run,
            SourceCalls calls,
            RunReporting reporting,
            MirrorState before,
            SourceState state) {
        RunDecision decision = decide(request, before, state);
        RunId id;
        Instant startedAt = reporting.began();
        if (decision instanceof RunDecision.Resume resume) {
            id = resume.checkpoint().run();
            startedAt = resume.checkpoint().startedAt();
            run.tally(resume.checkpoint().tally());
        } else {
            id = mirror.journal().begin(decision.mode(), startedAt);
        }
        run.announce(new SyncEvent.Started(
                id, before.account(), decision.mode(), state.total(), decision instanceof RunDecision.Resume));
        Throttle throttle = new Throttle(run, calls, source.usage(), settings, limits, instruments.load(), clock);
        Ending ending = decision instanceof RunDecision.NothingToDo
                ? upToDate(decision)
                : new MirrorRun(run, calls, source, mirror, settings, throttle, request.readmes())
                        .execute(id, startedAt, decision, before, settings, executors);
        SyncReport report = reporting.report(id, before.account(), ending.mode(), ending.outcome(), run);
        try {
            mirror.journal().finish(report, ending.milestone());
            return report;
        } catch (MirrorException e) {
            SyncOutcome failed = Failures.outcome(e.failure());
            return reporting.report(
                    id, before.account(), ending.mode(), run.end().orElse(failed), run);
        }
    }

    private RunDecision decide(SyncRequest request, MirrorState before, SourceState state) {
        return RunDecision.decide(
                request,
                before,
                state,
                request.dryRun() ? Optional.empty() : mirror.journal().unfinished(),
                () -> !mirror.backlog().pendingReadmes(null, 1).isEmpty(),
                clock.instant(),
                settings);
    }

    /** The first run of a process is often its only one, and pays for no collection. */
    private ProcessUse processUse() {
        ProcessUse use = instruments.load().use();
        return ranBefore.getAndSet(true) ? use.resting(instruments.load().restingHeap()) : use;
    }

    private static Ending upToDate(RunDecision decision) {
        return new Ending(decision.mode(), new SyncOutcome.UpToDate(), null);
    }

    private static SyncMode modeUnasked(SyncRequest request, Optional<MirrorState> known) {
        if (request.scope() instanceof Scope.Named) {
            return SyncMode.SELECTIVE;
        }
        return known.isEmpty() ? SyncMode.INITIAL : SyncMode.INCREMENTAL;
    }

    private static void refuseAnother(Account source, Account owner) {
        if (!source.sameAs(owner)) {
            throw new MirrorException(new MirrorFailure.AnotherAccount("This mirror holds the stars of " + owner.login()
                    + ", not of " + source.login() + ": use another database for it."));
        }
    }
}
