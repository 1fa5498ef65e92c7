package dev.starmirror.bootstrap.monitor;

import dev.starmirror.domain.port.Sleeper;
import dev.starmirror.domain.port.Ticker;
import dev.starmirror.domain.port.WaitMeter;
import dev.starmirror.domain.run.Wait;
import dev.starmirror.domain.run.Waits;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Sleeps, and counts for how long: a source sleeps while its quota is spent, and before it repeats a request. */
public final class MeteredSleeper implements Sleeper, WaitMeter {
    private final Sleeper sleeper;
    private final Ticker ticker;
    private final LongAdder nanos = new LongAdder();

    public MeteredSleeper(Sleeper sleeper, Ticker ticker) {
        this.sleeper = sleeper;
        this.ticker = ticker;
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        long start = ticker.nanos();
        try {
            sleeper.sleep(duration);
        } finally {
            nanos.add(ticker.nanos() - start);
        }
    }

    @Override
    public Waits waited() {
        return new Waits(Map.of(Wait.QUOTA, Duration.ofNanos(nanos.sum())));
    }
}
