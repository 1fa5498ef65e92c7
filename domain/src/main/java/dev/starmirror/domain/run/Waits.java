package dev.starmirror.domain.run;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * How long was waited, summed over all threads.
 *
 * @param times by what was waited for; what is missing was not waited for
 */
public record Waits(Map<Wait, Duration> times) {
    /** Nothing was waited for. */
    public static final Waits NONE = new Waits(Map.of());

    public Waits {
        EnumMap<Wait, Duration> waited = new EnumMap<>(Wait.class);
        times.forEach((kind, time) -> {
            if (!time.isZero()) {
                waited.put(kind, time);
            }
        });
        times = Map.copyOf(waited);
    }

    /** The time for one kind, zero or more. */
    public Duration of(Wait kind) {
        return times.getOrDefault(kind, Duration.ZERO);
    }

    /** The sum, kind by kind. */
    public Waits plus(Waits more) {
        return each(more, Duration::plus);
    }

    /** What has come since then, kind by kind. */
    public Waits since(Waits before) {
        return each(before, Duration::minus);
    }

    private Waits each(Waits other, BinaryOperator<Duration> operator) {
        Map<Wait, Duration> result = new EnumMap<>(Wait.class);
        for (Wait kind : Wait.values()) {
            result.put(kind, operator.apply(of(kind), other.of(kind)));
        }
        return new Waits(result);
    }
}
