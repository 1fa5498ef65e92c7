package dev.starmirror.bootstrap.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.application.governor.Load;
import dev.starmirror.domain.run.ProcessUse;
import java.lang.ref.WeakReference;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JvmLoadMeterTest {
    @Test
    void reads_this_process() {
        System.gc();
        Load load = new JvmLoadMeter().read();
        assertThat(load.liveHeap()).isPositive();
        assertThat(load.process()).isGreaterThan(load.liveHeap());
        assertThat(load.processor()).isLessThanOrEqualTo(1);
    }

    @Test
    void collects_garbage_when_there_is_much_of_it() {
        System.gc();
        WeakReference<byte[]> garbage = new WeakReference<>(new byte[40 << 20]);
        assertThat(new JvmLoadMeter().relieve()).isTrue();
        assertThat(garbage.get()).isNull();
        assertThat(new JvmLoadMeter().relieve()).as("again at once").isFalse();
    }

    @Test
    void tells_what_this_process_has_used() {
        System.gc();
        ProcessUse use = new JvmLoadMeter().use();
        assertThat(use.busy()).isPositive();
        assertThat(use.collections()).isPositive();
        assertThat(use.processors()).isPositive();
        assertThat(use.startedAt()).isAfter(Instant.EPOCH);
        assertThat(use.peakMemory()).isGreaterThan(use.liveHeap());
    }

    @Test
    void the_heap_at_rest_holds_no_garbage() {
        WeakReference<byte[]> garbage = new WeakReference<>(new byte[1 << 20]);
        assertThat(new JvmLoadMeter().restingHeap()).isPositive();
        assertThat(garbage.get()).isNull();
    }
}
