package dev.starmirror.bootstrap.wiring;

import com.google.inject.Injector;
import dev.starmirror.adapter.cli.program.SettingsException;
import dev.starmirror.adapter.github.GitHubModule;
import dev.starmirror.adapter.github.GitHubSettings;
import dev.starmirror.adapter.github.http.EnvironmentProxySelector;
import dev.starmirror.application.sync.Listeners;
import dev.starmirror.application.sync.Synchronizer;
import dev.starmirror.bootstrap.settings.KnownSettings;
import dev.starmirror.bootstrap.settings.Settings;
import dev.starmirror.domain.port.SourceInspection;
import dev.starmirror.domain.port.SyncListener;
import dev.starmirror.domain.quota.QuotaPolicy;
import java.net.ProxySelector;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Adds the network to the storage. Apart from the rest, so that a command that only reads never loads any of it. */
final class SyncWiring {
    private static final String USER_AGENT = "starmirror";

    private SyncWiring() {}

    static Synchronizer synchronizer(
            Injector storage, Settings settings, Supplier<Optional<String>> token, Listeners listeners) {
        return storage.createChildInjector(
                        new GitHubModule(source(settings, token)),
                        new SyncModule(AdapterSettings.sync(settings), AdapterSettings.limits(settings), listeners))
                .getInstance(Synchronizer.class);
    }

    /** Looks at GitHub without syncing. */
    static SourceInspection inspection(Injector storage, Settings settings, Supplier<Optional<String>> token) {
        SyncListener nobody = event -> {};
        return storage.createChildInjector(
                        new GitHubModule(source(settings, token)),
                        binder -> binder.bind(SyncListener.class).toInstance(nobody))
                .getInstance(SourceInspection.class);
    }

    private static GitHubSettings source(Settings settings, Supplier<Optional<String>> token) {
        try {
            return settings(settings, token);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(List.of("api-url: " + e.getMessage()));
        }
    }

    private static GitHubSettings settings(Settings settings, Supplier<Optional<String>> token) {
        return new GitHubSettings(
                settings.get(KnownSettings.API_URL),
                token,
                settings.get(KnownSettings.USER).orElse(null),
                settings.get(KnownSettings.MAX_CONCURRENT_REQUESTS),
                settings.get(KnownSettings.CONNECT_TIMEOUT),
                settings.get(KnownSettings.READ_TIMEOUT),
                settings.get(KnownSettings.READ_TIMEOUT),
                new QuotaPolicy(settings.get(KnownSettings.QUOTA_RESERVE), settings.get(KnownSettings.MAX_WAIT)),
                USER_AGENT,
                EnvironmentProxySelector.of(System.getenv(), ProxySelector.getDefault()));
    }
}
