package dev.starmirror.adapter.cli.program;

import dev.starmirror.application.doctor.Doctor;
import dev.starmirror.application.schedule.Plan;
import dev.starmirror.application.schedule.Scheduler;
import dev.starmirror.application.sync.Synchronizer;
import dev.starmirror.application.transfer.MirrorImport;
import dev.starmirror.domain.port.MirrorInspection;
import dev.starmirror.domain.port.MirrorMaintenance;
import dev.starmirror.domain.port.RunJournal;
import dev.starmirror.domain.port.StarCatalog;
import dev.starmirror.domain.port.StarStatistics;
import dev.starmirror.domain.port.SyncListener;
import dev.starmirror.domain.run.SyncReport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The program behind a command, wired for the settings in force. Each part is opened the first time it is asked for, so that a
 * search opens no network client. Used by one thread.
 */
public interface Program extends AutoCloseable {
    /** How the user wants to be talked to. */
    Display display();

    /** Every setting in force and where it came from, in the order of the documentation. */
    List<SettingInForce> settings();

    /**
     * The mirror, for reading.
     *
     * @throws dev.starmirror.domain.port.MirrorException where there is none or it cannot be read
     */
    StarCatalog catalog();

    /** The mirror in numbers; failures are as in {@link #catalog}. */
    StarStatistics statistics();

    /** A look into the mirror's file; failures are as in {@link #catalog}. */
    MirrorInspection inspection();

    /** Care for the mirror's file; failures are as in {@link #catalog}. */
    MirrorMaintenance maintenance();

    /** The past runs; failures are as in {@link #catalog}. */
    RunJournal journal();

    /**
     * What runs a sync.
     *
     * @param listener is told what happens in it
     */
    Synchronizer synchronizer(SyncListener listener);

    /** What fills an empty mirror from an export. */
    MirrorImport importer();

    /** The login of the account that is to be mirrored, empty where the token tells it. */
    Optional<String> user();

    /**
     * What makes one run after another.
     *
     * @param every the time from one run to the next, at least a minute
     * @param run makes one run
     * @param plans is told when the next one is to happen
     */
    Scheduler scheduler(Duration every, Supplier<SyncReport> run, Consumer<Plan> plans);

    /** Looks at everything a sync depends on; opens what it looks at only then. */
    Doctor doctor();

    /** The most heap that was in use, in bytes, by the JVM's own account; an upper bound. */
    long peakHeapBytes();

    /** The database file with its log, in bytes; 0 where there is none yet. */
    long databaseBytes();

    /** Gives everything back that was opened. */
    @Override
    void close();

    /**
     * A setting.
     *
     * @param key its name in the configuration file
     * @param value as it would be written there, secrets masked
     * @param origin where the value came from
     */
    record SettingInForce(String key, String value, String origin) {}
}
