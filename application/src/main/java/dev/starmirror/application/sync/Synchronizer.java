package dev.starmirror.application.sync;

import dev.starmirror.domain.port.SyncListener;
import dev.starmirror.domain.run.SyncReport;
import java.time.InstantSource;

/** Brings a mirror up to date with its source, one run at a time. Safe for use by several threads: the second finds the lock taken. */
public final class Synchronizer {
    /**
     * @param source the remote side
     * @param mirror the local side
     * @param settings how wide to work
     * @param clock the mirror's clock
     * @param listener is told what happens; it can neither stop nor slow a run
     * @param executors where the threads come from
     */
    @SuppressWarnings("unused") // until the stages land
    public Synchronizer(
            SourcePorts source,
            MirrorPorts mirror,
            SyncSettings settings,
            InstantSource clock,
            SyncListener listener,
            RunExecutors executors) {}

    /**
     * Makes one run and blocks until it has ended. Whatever goes wrong with the source, and storage that fails on the way, is an outcome
     * of the report.
     *
     * @throws dev.starmirror.domain.port.MirrorException where the mirror fails before a run exists: locked, another account's, damaged
     */
    @SuppressWarnings({"DoNotCallSuggester", "unused"})
    public SyncReport run(SyncRequest request, Cancellation cancellation) {
        throw new UnsupportedOperationException("The run follows with its stages");
    }
}
