package dev.starmirror.application.sync;

import dev.starmirror.application.testing.SameThreadExecutors;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;

/** Random histories of an account and of the runs that mirror it, disturbed in every way the ports allow. */
class HistoryPropertyTest {
    @Property(tries = 20_000)
    void after_every_completed_run_the_mirror_equals_the_account(@ForAll("histories") List<Step> history) {
        new HistoryCheck(new SameThreadExecutors()).live(history);
    }

    @Property(tries = 200)
    void also_on_many_threads(@ForAll("histories") List<Step> history) {
        new HistoryCheck(RunExecutors.threads(Thread::new)).live(history);
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Arbitraries.longs()
                .between(0, Long.MAX_VALUE)
                .withDistribution(RandomDistribution.uniform())
                .list()
                .ofMaxSize(40)
                .map(Histories::of);
    }
}
