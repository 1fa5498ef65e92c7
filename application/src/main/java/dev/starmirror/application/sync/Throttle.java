package dev.starmirror.application.sync;

import dev.starmirror.application.governor.Decision;
import dev.starmirror.application.governor.Governor;
import dev.starmirror.application.governor.GovernorSettings;
import dev.starmirror.application.governor.LoadMeter;
import dev.starmirror.application.governor.Signals;
import dev.starmirror.application.governor.Width;
import dev.starmirror.domain.port.UsageMeter;
import dev.starmirror.domain.quota.RateLimit;
import dev.starmirror.domain.run.SyncEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the governor's decisions into force in one run, and tells of them. */
final class Throttle {
    private final ActiveRun run;
    private final Governor governor;
    private final GovernorSettings settings;
    private final LoadMeter meter;
    private final UsageMeter usage;
    private final SourceCalls calls;
    private final InstantSource clock;
    private volatile Width width;
    private @Nullable Instant looked;

    Throttle(
            ActiveRun run,
            SourceCalls calls,
            UsageMeter usage,
            SyncSettings sync,
            GovernorSettings settings,
            LoadMeter meter,
            InstantSource clock) {
        this.run = run;
        this.calls = calls;
        this.usage = usage;
        this.settings = settings;
        this.meter = meter;
        this.clock = clock;
        this.width = new Width(sync.maxConcurrentRequests(), sync.batchSize());
        this.governor = new Governor(settings, width);
    }

    /** READMEs in a request at most. */
    int batch() {
        return width.batch();
    }

    /** README requests at once at most. */
    int requests() {
        return width.requests();
    }

    /**
     * Takes a look, where it is time for one. Called by the run's own thread.
     *
     * @param queued share of the room before the disk that is taken, 0 to 1
     * @return whether what is under way should be stored before anything more is fetched
     */
    boolean look(double queued) {
        Instant now = clock.instant();
        if (looked != null && now.isBefore(looked.plus(settings.readEvery()))) {
            return false;
        }
        looked = now;
        Signals signals = new Signals(meter.read(), queued, calls.meanResponse(), quota());
        Optional<Decision> decision = governor.look(signals);
        decision.ifPresent(this::apply);
        return decision.filter(Decision::pause).isPresent();
    }

    private void apply(Decision decision) {
        Width before = width;
        width = decision.width();
        announce("requests at once", before.requests(), width.requests(), decision);
        announce("READMEs in a request", before.batch(), width.batch(), decision);
        if (decision.collect() && meter.relieve()) {
            run.announce(new SyncEvent.MemoryRelieved(decision.pressure(), decision.reason()));
        }
        if (decision.pause()) {
            run.announce(new SyncEvent.FetchingPaused(decision.pressure(), decision.reason()));
        }
    }

    private void announce(String what, int from, int to, Decision decision) {
        if (from != to) {
            run.announce(new SyncEvent.WidthChanged(what, from, to, decision.pressure(), decision.reason()));
        }
    }

    private double quota() {
        return usage.usage().limits().stream()
                .filter(limit -> limit.limit() > 0)
                .mapToDouble(this::left)
                .min()
                .orElse(1);
    }

    private double left(RateLimit limit) {
        return clock.instant().isAfter(limit.resetAt()) ? 1 : (double) limit.remaining() / limit.limit();
    }
}
