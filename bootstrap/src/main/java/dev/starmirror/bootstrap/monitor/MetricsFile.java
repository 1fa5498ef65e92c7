package dev.starmirror.bootstrap.monitor;

import dev.starmirror.domain.port.SyncListener;
import dev.starmirror.domain.run.SyncEvent;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes the meters of this process to a file after each run, in Prometheus text form, whole or not at all: what node_exporter's textfile
 * collector reads. Loads Micrometer, so it is made only where somebody wants the file.
 */
public final class MetricsFile implements SyncListener, AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final RunMeters runs = new RunMeters(registry);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Path file;

    public MetricsFile(Path file) {
        this.file = file;
        collections.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
    }

    @Override
    public void on(SyncEvent event) {
        if (event instanceof SyncEvent.Decided decided) {
            runs.record(decided);
        } else if (event instanceof SyncEvent.Finished finished) {
            runs.record(finished.report());
            write();
        }
    }

    private void write() {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(fresh, registry.scrape());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The metrics could not be written to " + file, e);
        }
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
