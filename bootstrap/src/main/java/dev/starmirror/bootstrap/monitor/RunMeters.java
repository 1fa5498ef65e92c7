package dev.starmirror.bootstrap.monitor;

import dev.starmirror.domain.quota.RateLimit;
import dev.starmirror.domain.run.ProcessUse;
import dev.starmirror.domain.run.QueuePeaks;
import dev.starmirror.domain.run.RunMetrics;
import dev.starmirror.domain.run.SourceUsage;
import dev.starmirror.domain.run.Stage;
import dev.starmirror.domain.run.SyncEvent;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncReport;
import dev.starmirror.domain.run.SyncTally;
import dev.starmirror.domain.run.Wait;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Meters of what runs did and took: counters add up over the runs of the process, gauges show the last one. Names are those of
 * Micrometer; a registry writes them in its own way ({@code starmirror.stage.time} is {@code starmirror_stage_time_seconds_total} to
 * Prometheus). Used by one thread at a time.
 */
final class RunMeters {
    private static final double SECOND = 1e9;

    private final MeterRegistry registry;
    private final Map<Tags, AtomicReference<Double>> gauges = new ConcurrentHashMap<>();

    RunMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Takes a run into account that has ended. */
    void record(SyncReport report) {
        count("runs", "", Tags.of("outcome", outcome(report), "mode", name(report.mode())), 1);
        stars(report.tally());
        requests(report.usage());
        RunMetrics metrics = report.metrics();
        for (Stage stage : Stage.values()) {
            Tags tags = Tags.of("stage", name(stage));
            count("stage.work", "", tags, metrics.of(stage).count());
            count("stage.time", "seconds", tags, seconds(metrics.of(stage).time()));
        }
        for (Wait kind : Wait.values()) {
            count(
                    "wait.time",
                    "seconds",
                    Tags.of("for", name(kind)),
                    seconds(metrics.waits().of(kind)));
        }
        for (Wait kind : Wait.values()) {
            show("wait.share", "ratio", Tags.of("for", name(kind)), metrics.share(kind));
        }
        queues(metrics.queues());
        show("run.time", "seconds", Tags.empty(), seconds(metrics.elapsed()));
        show("run.end", "seconds", Tags.empty(), report.finishedAt().toEpochMilli() / 1e3);
        show("processor.share", "ratio", Tags.empty(), metrics.processorShare());
        show("gc.share", "ratio", Tags.empty(), metrics.collectionShare());
        process(metrics.process());
    }

    /** Counts a decision about how wide a run works, by what it was and by what it followed from. */
    void record(SyncEvent.Decided decided) {
        count("decisions", "", Tags.of("decision", decision(decided), "reason", name(decided.pressure())), 1);
    }

    private static String decision(SyncEvent.Decided decided) {
        if (decided instanceof SyncEvent.WidthChanged width) {
            return width.to() < width.from() ? "narrow" : "widen";
        }
        return decided instanceof SyncEvent.MemoryRelieved ? "collect" : "pause";
    }

    private void stars(SyncTally tally) {
        Map.of(
                        "listed", tally.listed(),
                        "added", tally.added(),
                        "updated", tally.updated(),
                        "removed", tally.removed(),
                        "skipped", tally.skipped())
                .forEach((change, count) -> count("stars", "", Tags.of("change", change), count));
        cache("star", tally.unchanged(), tally.added() + tally.updated());
        long asked = tally.readmesFetched() + tally.readmesAbsent();
        cache("readme", tally.listed() - asked, asked);
    }

    private void requests(SourceUsage usage) {
        count("requests", "", Tags.of("kind", "graphql"), usage.graphql());
        count("requests", "", Tags.of("kind", "rest"), usage.rest());
        count("requests.repeated", "", Tags.empty(), usage.retries());
        cache("http", usage.notModified(), usage.rest() - usage.notModified());
        for (RateLimit limit : usage.limits()) {
            Tags resource = Tags.of("resource", name(limit.resource()));
            show("quota.limit", "", resource, limit.limit());
            show("quota.remaining", "", resource, limit.remaining());
        }
    }

    /**
     * What the mirror knew already and what it had to get: of listed stars their metadata, and their READMEs or that there is none; of
     * REST requests the answers that still stood.
     */
    private void cache(String cache, long hits, long misses) {
        count("cache", "", Tags.of("cache", cache, "result", "hit"), hits);
        count("cache", "", Tags.of("cache", cache, "result", "miss"), misses);
    }

    private void queues(QueuePeaks queues) {
        show("queue.peak", "", Tags.of("queue", "pages"), queues.pages());
        show("queue.peak", "", Tags.of("queue", "batches"), queues.batches());
        show("queue.peak", "", Tags.of("queue", "unwritten"), queues.unwritten());
        show("readmes.peak", "bytes", Tags.empty(), queues.readmeBytes());
    }

    private void process(ProcessUse process) {
        show("heap", "bytes", Tags.of("after", "collection"), process.liveHeap());
        show("heap", "bytes", Tags.of("after", "run"), process.restingHeap());
        show("memory.peak", "bytes", Tags.empty(), process.peakMemory());
    }

    private void count(String name, String unit, Tags tags, Number amount) {
        Counter.builder("starmirror." + name)
                .baseUnit(unit.isEmpty() ? null : unit)
                .tags(tags)
                .register(registry)
                .increment(Math.max(0, amount.doubleValue()));
    }

    private void show(String name, String unit, Tags tags, Number value) {
        gauges.computeIfAbsent(tags.and("meter", name), key -> {
                    AtomicReference<Double> shown = new AtomicReference<>(value.doubleValue());
                    Gauge.builder("starmirror." + name, shown, AtomicReference::get)
                            .baseUnit(unit.isEmpty() ? null : unit)
                            .tags(tags)
                            .register(registry);
                    return shown;
                })
                .set(value.doubleValue());
    }

    private static String outcome(SyncReport report) {
        if (report.outcome() instanceof SyncOutcome.Completed) {
            return "completed";
        }
        if (report.outcome() instanceof SyncOutcome.UpToDate) {
            return "up_to_date";
        }
        return report.outcome() instanceof SyncOutcome.Incomplete ? "incomplete" : "failed";
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static double seconds(Duration time) {
        return time.toNanos() / SECOND;
    }
}
