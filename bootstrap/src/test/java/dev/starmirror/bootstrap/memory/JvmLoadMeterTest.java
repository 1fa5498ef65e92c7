package dev.starmirror.bootstrap.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.application.governor.Load;
import java.lang.ref.WeakReference;
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
        new JvmLoadMeter().relieve();
        assertThat(garbage.get()).isNull();
    }
}
