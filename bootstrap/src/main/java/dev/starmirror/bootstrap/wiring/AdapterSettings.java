package dev.starmirror.bootstrap.wiring;

import dev.starmirror.adapter.sqlite.SqliteSettings;
import dev.starmirror.application.governor.GovernorSettings;
import dev.starmirror.application.sync.SyncSettings;
import dev.starmirror.bootstrap.settings.KnownSettings;
import dev.starmirror.bootstrap.settings.Settings;

/** The settings in force as each room wants them. */
final class AdapterSettings {
    private AdapterSettings() {}

    static SqliteSettings storage(Settings settings) {
        SqliteSettings defaults = SqliteSettings.of(settings.database());
        return new SqliteSettings(
                settings.database(),
                settings.get(KnownSettings.DATABASE_CACHE),
                settings.get(KnownSettings.DATABASE_MAPPED),
                settings.get(KnownSettings.DATABASE_BUSY_TIMEOUT),
                settings.get(KnownSettings.DATABASE_CONNECTIONS),
                settings.get(KnownSettings.DATABASE_CONNECTION_TIMEOUT),
                settings.get(KnownSettings.DATABASE_MAX_SIZE),
                defaults.nativeLibraries(),
                defaults.answerCacheBytes());
    }

    static GovernorSettings limits(Settings settings) {
        GovernorSettings defaults = GovernorSettings.defaults();
        return new GovernorSettings(
                settings.get(KnownSettings.MEMORY_THRESHOLD),
                settings.get(KnownSettings.PROCESSOR_THRESHOLD),
                defaults.response(),
                defaults.readEvery());
    }

    static SyncSettings sync(Settings settings) {
        return new SyncSettings(
                settings.get(KnownSettings.MAX_CONCURRENT_REQUESTS),
                settings.get(KnownSettings.BATCH_SIZE),
                settings.get(KnownSettings.SYNC_WORKERS),
                settings.get(KnownSettings.README_MEMORY),
                SyncSettings.defaults().readmeBatchBytes(),
                settings.get(KnownSettings.REFRESH_EVERY),
                settings.get(KnownSettings.REFRESH_RUNS));
    }
}
