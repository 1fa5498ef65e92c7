package dev.starmirror.bootstrap.wiring;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import dev.starmirror.adapter.cli.program.Display;
import dev.starmirror.adapter.cli.program.Program;
import dev.starmirror.adapter.sqlite.SqliteMirror;
import dev.starmirror.adapter.sqlite.SqliteModule;
import dev.starmirror.application.doctor.Doctor;
import dev.starmirror.application.doctor.Surroundings;
import dev.starmirror.application.schedule.Plan;
import dev.starmirror.application.schedule.ScheduleSettings;
import dev.starmirror.application.schedule.Scheduler;
import dev.starmirror.application.sync.Listeners;
import dev.starmirror.application.sync.Synchronizer;
import dev.starmirror.application.transfer.MirrorImport;
import dev.starmirror.bootstrap.memory.HeapCeiling;
import dev.starmirror.bootstrap.monitor.MetricsFile;
import dev.starmirror.bootstrap.settings.KnownSettings;
import dev.starmirror.bootstrap.settings.Settings;
import dev.starmirror.domain.port.MirrorInspection;
import dev.starmirror.domain.port.MirrorMaintenance;
import dev.starmirror.domain.port.MirrorStore;
import dev.starmirror.domain.port.MirrorTransactions;
import dev.starmirror.domain.port.RunJournal;
import dev.starmirror.domain.port.RunLock;
import dev.starmirror.domain.port.Sleeper;
import dev.starmirror.domain.port.StarCatalog;
import dev.starmirror.domain.port.StarStatistics;
import dev.starmirror.domain.port.SyncListener;
import dev.starmirror.domain.run.SyncReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The program for one command: an injector for the storage, and one below it for the network where a command syncs. */
final class WiredProgram implements Program {
    private final Settings settings;
    private final Supplier<Optional<String>> token;
    private final Supplier<Optional<String>> tokenOrigin;
    private final InstantSource clock;
    private final Belongings belongings;
    private final List<SyncListener> heldListeners = new ArrayList<>();
    private @Nullable Injector storage;

    /**
     * @param token finds the token, asked at the first request only
     * @param tokenOrigin tells where it comes from
     * @param belongings what lives as long as the program
     */
    WiredProgram(
            Settings settings,
            Supplier<Optional<String>> token,
            Supplier<Optional<String>> tokenOrigin,
            InstantSource clock,
            Belongings belongings) {
        this.settings = settings;
        this.token = token;
        this.tokenOrigin = tokenOrigin;
        this.clock = clock;
        this.belongings = belongings;
    }

    @Override
    public Display display() {
        return new Display(
                settings.get(KnownSettings.OUTPUT),
                settings.get(KnownSettings.COLOR),
                settings.get(KnownSettings.QUIET),
                settings.get(KnownSettings.VERBOSE));
    }

    @Override
    public List<SettingInForce> settings() {
        return settings.list();
    }

    @Override
    public StarCatalog catalog() {
        return storage().getInstance(StarCatalog.class);
    }

    @Override
    public StarStatistics statistics() {
        return storage().getInstance(StarStatistics.class);
    }

    @Override
    public MirrorInspection inspection() {
        return storage().getInstance(MirrorInspection.class);
    }

    @Override
    public MirrorMaintenance maintenance() {
        return storage().getInstance(MirrorMaintenance.class);
    }

    @Override
    public RunJournal journal() {
        return storage().getInstance(RunJournal.class);
    }

    @Override
    public Synchronizer synchronizer(SyncListener listener) {
        Listeners listeners = Listeners.of(listener);
        HeapCeiling.ofProcess().ifPresent(ceiling -> listen(listeners, ceiling));
        settings.get(KnownSettings.METRICS_FILE)
                .ifPresent(file -> listen(listeners, belongings.add(new MetricsFile(file))));
        return SyncWiring.synchronizer(storage(), settings, token, listeners);
    }

    /** The listeners hold it weakly: it lives as long as this program. */
    private void listen(Listeners listeners, SyncListener listener) {
        heldListeners.add(listener);
        listeners.register(listener);
    }

    @Override
    public MirrorImport importer() {
        Injector ports = storage();
        return new MirrorImport(
                ports.getInstance(MirrorStore.class),
                ports.getInstance(RunJournal.class),
                ports.getInstance(RunLock.class),
                ports.getInstance(MirrorTransactions.class));
    }

    @Override
    public Optional<String> user() {
        return settings.get(KnownSettings.USER);
    }

    @Override
    public Scheduler scheduler(Duration every, Supplier<SyncReport> run, Consumer<Plan> plans) {
        return new Scheduler(
                ScheduleSettings.every(every),
                run,
                clock,
                storage().getInstance(Sleeper.class),
                () -> ThreadLocalRandom.current().nextDouble(),
                plans);
    }

    @Override
    public Doctor doctor() {
        return new Doctor(
                tokenOrigin,
                settings.get(KnownSettings.USER).isPresent(),
                // Nothing of the network is made before the doctor asks.
                () -> SyncWiring.inspection(storage(), settings, token).standing(),
                settings.get(KnownSettings.QUOTA_RESERVE),
                inspection(),
                journal(),
                this::surroundings,
                clock);
    }

    private Surroundings surroundings() {
        return new Surroundings(
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory(),
                HeapCeiling.SMALL_HEAP,
                settings.database().toString(),
                databaseBytes(),
                usableBytes(settings.database()));
    }

    /** Of the disk under the nearest folder that is there. */
    private static long usableBytes(Path file) {
        Path folder = file.getParent();
        while (folder != null && !Files.isDirectory(folder)) {
            folder = folder.getParent();
        }
        try {
            return folder == null ? -1 : Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return -1;
        }
    }

    /** The sum of what each part of the heap had at its peak: an upper bound of what was in use at any one moment. */
    @Override
    public long peakHeapBytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    @Override
    public long databaseBytes() {
        Path database = settings.database();
        return size(database) + size(database.resolveSibling(database.getFileName() + "-wal"));
    }

    @Override
    public void close() {
        belongings.close();
    }

    private Injector storage() {
        Injector known = storage;
        if (known == null) {
            // Nothing is made before it is asked for: a search must not open what only a sync needs.
            known = Guice.createInjector(
                    Stage.DEVELOPMENT, new ProcessModule(clock), new SqliteModule(AdapterSettings.storage(settings)));
            belongings.add(known.getInstance(SqliteMirror.class));
            storage = known;
        }
        return known;
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
