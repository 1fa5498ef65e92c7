package dev.starmirror.application.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starmirror.application.testing.SameThreadExecutors;
import dev.starmirror.application.testing.Samples;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.run.RunId;
import dev.starmirror.domain.run.SyncTally;
import java.util.List;
import org.junit.jupiter.api.Test;

class WriteStageTest {
    @Test
    void stores_nothing_behind_a_unit_that_failed_however_well_the_disk_does_by_then() {
        SyncBench bench = new SyncBench();
        EventRelay events = new EventRelay(event -> {}, new SameThreadExecutors().open("events", 1));
        ActiveRun run = new ActiveRun(new Cancellation(), events, new RunMeter(Instruments.none()), () -> false);
        WriteStage writes = new WriteStage(bench.mirror, run, new RunId(1), Samples.EPOCH, null);
        bench.mirror.gate(stored -> {
            throw new MirrorException(new MirrorFailure.Full("The disk is full"));
        });
        assertThatThrownBy(() -> writes.write(unit(1))).isInstanceOf(MirrorException.class);
        bench.mirror.revive();
        writes.write(unit(2));
        assertThat(bench.all()).isEmpty();
    }

    private static WriteUnit unit(long id) {
        return new WriteUnit(List.of(Samples.added(id)), List.of(), List.of(), SyncTally.ZERO, null);
    }
}
