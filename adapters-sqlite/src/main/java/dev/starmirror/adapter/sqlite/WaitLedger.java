package dev.starmirror.adapter.sqlite;

import dev.starmirror.domain.port.Ticker;
import dev.starmirror.domain.port.WaitMeter;
import dev.starmirror.domain.run.Wait;
import dev.starmirror.domain.run.Waits;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Adds up how long threads waited for the database and its disk. Monitors of the JVM are not counted: it counts them itself. Safe for
 * use by several threads.
 */
final class WaitLedger implements WaitMeter {
    private final Ticker ticker;
    private final Map<Wait, LongAdder> nanos = new ConcurrentHashMap<>();

    WaitLedger(Ticker ticker) {
        this.ticker = ticker;
    }

    /** Something one waits for. */
    @FunctionalInterface
    interface Step<T> {
        T take() throws SQLException;
    }

    /** Takes the step, whose whole time is a wait, also where it fails. */
    <T> T waiting(Wait kind, Step<T> step) throws SQLException {
        long start = ticker.nanos();
        try {
            return step.take();
        } finally {
            nanos.computeIfAbsent(kind, first -> new LongAdder()).add(ticker.nanos() - start);
        }
    }

    @Override
    public Waits waited() {
        Map<Wait, Duration> times = new EnumMap<>(Wait.class);
        nanos.forEach((kind, sum) -> times.put(kind, Duration.ofNanos(sum.sum())));
        return new Waits(times);
    }
}
