package dev.starmirror.adapter.github.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.application.sync.Scope;
import dev.starmirror.application.testing.InMemoryMirror;
import dev.starmirror.application.testing.SameThreadExecutors;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.run.SourceUsage;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncReport;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.simulator.SimulatorOptions;
import dev.starmirror.simulator.account.RepositoryFile;
import dev.starmirror.simulator.account.SimulatedRepository;
import dev.starmirror.simulator.limit.QuotaResource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What GitHub says has not changed costs nothing, and hides nothing. */
class ConditionalSyncTest {
    private static final int STARS = 25;
    private static final int PAGES = 3;
    private static final int PROBE = 2;

    /** Looks of the gate, two for each transaction. */
    private static final int CLAIMED_AND_BEGUN = 4;

    private final SimulatedSync bench = new SimulatedSync(
            options -> options.withStars(STARS), null, SimulatorOptions.DEFAULTS.login(), new SameThreadExecutors());

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void a_sync_with_nothing_new_costs_nothing() {
        bench.sync();
        long left = left();

        bench.inAnotherProcess();
        SyncReport second = bench.sync();

        assertThat(second.outcome()).isInstanceOf(SyncOutcome.UpToDate.class);
        assertUnmodified(second.usage(), PROBE);
        assertThat(left()).isEqualTo(left);
    }

    @Test
    void a_complete_listing_of_unchanged_pages_costs_nothing_and_proves_what_it_always_proves() {
        bench.sync();
        long left = left();

        bench.inAnotherProcess();
        SyncReport full = bench.sync(new Scope.Everything());

        assertThat(full.outcome()).isInstanceOf(SyncOutcome.Completed.class);
        assertThat(full.tally().unchanged()).isEqualTo(STARS);
        assertThat(full.tally().removed()).isZero();
        assertUnmodified(full.usage(), PROBE + PAGES);
        assertThat(left()).isEqualTo(left);
        bench.assertEqualToSource();
    }

    @Test
    void only_what_changed_costs() {
        bench.sync();
        long left = left();
        long last =
                bench.simulator.account().stars().get(STARS - 1).repository().id();
        bench.simulator.account().update(last, repository -> repository.description("said anew"));

        bench.inAnotherProcess();
        SyncReport full = bench.sync(new Scope.Everything());

        assertThat(full.tally().updated()).isEqualTo(1);
        assertThat(full.usage().notModified()).isEqualTo(PROBE + PAGES - 1);
        assertThat(left()).isEqualTo(left - 1);
        bench.assertEqualToSource();
    }

    @Test
    void a_mirror_that_knows_less_than_it_did_gets_everything_from_unchanged_pages() {
        bench.sync();

        bench.inAnotherProcess();
        bench.mirror = new InMemoryMirror();
        bench.time.pass(Duration.ofHours(2));
        SyncReport again = bench.sync();

        assertThat(again.outcome()).isInstanceOf(SyncOutcome.Completed.class);
        assertThat(again.usage().notModified()).as("READMEs among it").isEqualTo(PROBE + PAGES + STARS);
        bench.assertEqualToSource();
    }

    @Test
    void a_page_that_was_answered_and_never_stored_is_not_lost() {
        AtomicInteger transactions = new AtomicInteger();
        bench.mirror.gate(stored -> {
            if (transactions.incrementAndGet() > CLAIMED_AND_BEGUN) {
                throw new MirrorException(new MirrorFailure.Full("The disk is full"));
            }
        });
        assertThat(bench.sync().outcome()).isInstanceOf(SyncOutcome.Failed.class);
        assertThat(bench.mirror.everything()).isEmpty();
        bench.mirror.revive();

        bench.inAnotherProcess();
        bench.time.pass(Duration.ofHours(2));
        SyncReport again = bench.sync();

        assertThat(again.outcome()).isInstanceOf(SyncOutcome.Completed.class);
        assertThat(again.usage().notModified()).isPositive();
        bench.assertEqualToSource();
    }

    @Test
    void a_README_that_only_may_have_changed_costs_nothing_and_one_that_has_is_fetched() {
        bench.sync();
        List<Long> pushed = bench.simulator.account().stars().stream()
                .map(starred -> starred.repository())
                .filter(repository ->
                        repository.readme() != null && !repository.readme().isSymlink())
                .skip(12)
                .limit(2)
                .map(SimulatedRepository::id)
                .toList();
        bench.time.pass(Duration.ofHours(2));
        for (long id : pushed) {
            bench.simulator.account().update(id, repository -> repository.pushedAt(bench.time.instant()));
        }
        bench.simulator.account().changeReadme(pushed.get(1), RepositoryFile.of("README.md", "written anew"));

        bench.inAnotherProcess();
        long left = left();
        SyncReport full = bench.sync(new Scope.Everything());

        assertThat(full.outcome()).isInstanceOf(SyncOutcome.Completed.class);
        bench.assertEqualToSource();
        assertThat(bench.mirror.readmeText(new RepositoryId(pushed.get(1)))).contains("written anew");
        assertThat(full.usage().notModified()).isEqualTo(PROBE + PAGES - 1 + 1);
        assertThat(left - left()).as("the page and the README that changed ").isEqualTo(2);
    }

    private static void assertUnmodified(SourceUsage usage, int requests) {
        assertThat(usage.rest()).isEqualTo(requests);
        assertThat(usage.notModified()).isEqualTo(requests);
        assertThat(usage.graphql()).isZero();
    }

    private long left() {
        return bench.simulator
                .limits()
                .window(QuotaResource.CORE, false)
                .state()
                .remaining();
    }
}
