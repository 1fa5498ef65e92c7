package dev.starmirror.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.starmirror.adapter.github.quota.QuotaOutlook;
import dev.starmirror.adapter.sqlite.SqliteMirror;
import dev.starmirror.application.governor.GovernorSettings;
import dev.starmirror.application.sync.Instruments;
import dev.starmirror.application.sync.Listeners;
import dev.starmirror.application.sync.MirrorPorts;
import dev.starmirror.application.sync.RunExecutors;
import dev.starmirror.application.sync.SourcePorts;
import dev.starmirror.application.sync.SyncSettings;
import dev.starmirror.application.sync.Synchronizer;
import dev.starmirror.bootstrap.memory.JvmLoadMeter;
import dev.starmirror.bootstrap.monitor.ContentionMeter;
import dev.starmirror.bootstrap.monitor.MeteredSleeper;
import dev.starmirror.domain.port.MirrorBacklog;
import dev.starmirror.domain.port.MirrorStore;
import dev.starmirror.domain.port.ReadmeSource;
import dev.starmirror.domain.port.RunJournal;
import dev.starmirror.domain.port.RunLock;
import dev.starmirror.domain.port.StarSource;
import dev.starmirror.domain.port.SyncListener;
import dev.starmirror.domain.port.Ticker;
import dev.starmirror.domain.port.UsageMeter;
import dev.starmirror.domain.port.WaitMeter;
import java.time.InstantSource;

/** Binds the use cases, which know nothing of Guice, and what they need of the process. */
final class SyncModule extends AbstractModule {
    private final SyncSettings settings;
    private final GovernorSettings limits;
    private final Listeners listeners;

    SyncModule(SyncSettings settings, GovernorSettings limits, Listeners listeners) {
        this.settings = settings;
        this.limits = limits;
        this.listeners = listeners;
    }

    @Override
    protected void configure() {
        bind(SyncListener.class).toInstance(listeners);
    }

    @Provides
    @Singleton
    SourcePorts source(StarSource stars, ReadmeSource readmes, UsageMeter usage) {
        return new SourcePorts(stars, readmes, usage);
    }

    @Provides
    @Singleton
    MirrorPorts mirror(MirrorStore store, MirrorBacklog backlog, RunJournal journal, RunLock lock) {
        return new MirrorPorts(store, backlog, journal, lock);
    }

    @Provides
    @Singleton
    Synchronizer synchronizer(
            SourcePorts source,
            MirrorPorts mirror,
            InstantSource clock,
            Ticker ticker,
            WaitMeter storage,
            SqliteMirror database,
            MeteredSleeper sleeper,
            QuotaOutlook outlook) {
        ContentionMeter contention = ContentionMeter.ofProcess();
        contention.join(Thread.currentThread());
        listeners.register(outlook);
        return new Synchronizer(
                source,
                mirror,
                settings,
                clock,
                sleeper,
                listeners,
                RunExecutors.threads(contention::thread),
                limits,
                new Instruments(
                        ticker,
                        new JvmLoadMeter(database::dropCaches),
                        storage.and(sleeper).and(contention)));
    }
}
