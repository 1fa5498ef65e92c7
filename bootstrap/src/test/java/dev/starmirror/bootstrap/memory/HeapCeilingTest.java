package dev.starmirror.bootstrap.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.domain.run.SyncEvent;
import org.junit.jupiter.api.Test;

class HeapCeilingTest {
    private static final SyncEvent EVENT = new SyncEvent.PageListed(50, 50);

    private long committed = HeapCeiling.CEILING;
    private int collections;
    private final HeapCeiling ceiling = new HeapCeiling(() -> committed, () -> {
        collections++;
        committed = HeapCeiling.CEILING / 2;
    });

    @Test
    void collects_when_the_heap_has_spread_and_not_again_before_it_has_spread_again() {
        ceiling.on(EVENT);
        assertThat(collections).isZero();

        committed++;
        ceiling.on(EVENT);
        ceiling.on(EVENT);
        assertThat(collections).isEqualTo(1);
    }
}
