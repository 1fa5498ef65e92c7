package dev.starmirror.bootstrap.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.application.governor.Load;
import dev.starmirror.domain.run.ProcessUse;
import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class JvmLoadMeterTest {
    private final AtomicInteger dropped = new AtomicInteger();
    private final JvmLoadMeter meter = new JvmLoadMeter(dropped::incrementAndGet);

    @Test
    void reads_this_process() {
        System.gc();
        Load load = meter.read();
        assertThat(load.liveHeap()).isPositive();
        assertThat(load.process()).isGreaterThan(load.liveHeap());
        assertThat(load.processor()).isLessThanOrEqualTo(1);
    }

    @Test
    void collects_garbage_when_there_is_much_of_it() {
        System.gc();
        WeakReference<byte[]> garbage = new WeakReference<>(new byte[40 << 20]);
        assertThat(meter.relieve()).isTrue();
        assertThat(garbage.get()).isNull();
        assertThat(meter.relieve()).as("again at once").isFalse();
        assertThat(dropped).hasValue(2);
    }

    @Test
    void tells_what_this_process_has_used() {
        System.gc();
        ProcessUse use = meter.use();
        assertThat(use.busy()).isPositive();
        assertThat(use.collections()).isPositive();
        assertThat(use.processors()).isPositive();
        assertThat(use.startedAt()).isAfter(Instant.EPOCH);
        assertThat(use.peakMemory()).isGreaterThan(use.liveHeap());
    }

    @Test
    void the_heap_at_rest_holds_no_garbage() {
        WeakReference<byte[]> garbage = new WeakReference<>(new byte[1 << 20]);
        assertThat(meter.restingHeap()).isPositive();
        assertThat(garbage.get()).isNull();
    }
}
