package dev.starmirror.simulator.control;

import dev.starmirror.simulator.http.SimulatedRequest;
import dev.starmirror.simulator.limit.QuotaResource;
import dev.starmirror.simulator.limit.RateLimits;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * {@code POST /_simulator/limits?points=&rest=&concurrency=&latency=&work=}: hourly quotas with a token, requests at once
 * that are no violation, milliseconds of latency, and milliseconds of work for each repository a query reads. What is absent stays.
 */
public final class LimitChanges {

    private final Map<String, IntConsumer> settings;

    /**
     * Changes the given limits.
     *
     * @param latency takes the new latency
     * @param work takes the new work
     */
    public LimitChanges(RateLimits limits, Consumer<Duration> latency, Consumer<Duration> work) {
        settings = Map.of(
                "points", value -> limits.window(QuotaResource.GRAPHQL, true).setLimit(value),
                "rest", value -> limits.window(QuotaResource.CORE, true).setLimit(value),
                "concurrency", limits::setAllowedConcurrency,
                "latency", value -> latency.accept(Duration.ofMillis(value)),
                "work", value -> work.accept(Duration.ofMillis(value)));
    }

    /**
     * Applies what the request asks.
     *
     * @throws IllegalArgumentException when a value is no number or negative, or a parameter is unknown
     */
    public void apply(SimulatedRequest request) {
        request.query().forEach((name, text) -> {
            IntConsumer setting = settings.get(name);
            int value = Integer.parseInt(text);
            if (setting == null || value < 0) {
                throw new IllegalArgumentException("No limit " + name + " can be set to " + text);
            }
            setting.accept(value);
        });
    }
}
