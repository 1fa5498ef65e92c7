package dev.starmirror.adapter.github.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.application.sync.Scope;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncReport;
import org.junit.jupiter.api.Test;

class SimulatedSyncTest {
    @Test
    void mirrors_an_account_and_then_finds_nothing_to_do() {
        try (SimulatedSync bench = new SimulatedSync(300)) {
            SyncReport first = bench.sync();

            assertThat(first.outcome()).isInstanceOf(SyncOutcome.Completed.class);
            bench.assertEqualToSource();
            long afterFirst = bench.github.usage().usage().graphql();

            assertThat(bench.sync().outcome()).isInstanceOf(SyncOutcome.UpToDate.class);
            assertThat(bench.github.usage().usage().graphql() - afterFirst).isEqualTo(1);
            bench.assertNoViolations();
        }
    }

    @Test
    void proves_what_is_gone() {
        try (SimulatedSync bench = new SimulatedSync(120)) {
            bench.sync();
            var stars = bench.simulator.account().stars();
            bench.simulator.account().unstar(stars.get(3).repository().id());
            bench.simulator.account().delete(stars.get(70).repository().id());
            bench.simulator.account().rename(stars.get(9).repository().id(), "renamed");
            bench.simulator.starNew(5);

            SyncReport second = bench.sync(new Scope.Everything());

            assertThat(second.outcome()).isInstanceOf(SyncOutcome.Completed.class);
            assertThat(second.tally().removed()).isEqualTo(2);
            assertThat(second.tally().added()).isEqualTo(5);
            bench.assertEqualToSource();
            bench.assertNoViolations();
        }
    }
}
