package dev.starmirror.bootstrap.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.domain.run.SyncEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeapCeilingTest {
    private static final SyncEvent EVENT = new SyncEvent.PageListed(50, 50);

    private final List<SyncEvent> told = new ArrayList<>();
    private long used = 40L << 20;
    private int collections;
    private final HeapCeiling ceiling = new HeapCeiling(told::add, () -> used, () -> {
        collections++;
        used = 50L << 20;
    });

    @Test
    void collects_once_garbage_has_piled_up() {
        used += HeapCeiling.HEADROOM;
        ceiling.on(EVENT);
        assertThat(collections).isZero();

        used++;
        ceiling.on(EVENT);
        assertThat(collections).isEqualTo(1);
    }

    @Test
    void measures_garbage_from_what_the_last_collection_left() {
        used += HeapCeiling.HEADROOM + 1;
        ceiling.on(EVENT);
        used += HeapCeiling.HEADROOM;
        ceiling.on(EVENT);
        assertThat(collections).isEqualTo(1);
    }

    @Test
    void passes_every_event_on() {
        ceiling.on(EVENT);
        ceiling.on(EVENT);
        assertThat(told).containsExactly(EVENT, EVENT);
    }
}
