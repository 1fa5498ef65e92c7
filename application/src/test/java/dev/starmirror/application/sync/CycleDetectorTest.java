package dev.starmirror.application.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.application.testing.SameThreadExecutors;
import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.plan.ReadmePolicy;
import dev.starmirror.domain.port.PageRequest;
import dev.starmirror.domain.port.Presence;
import dev.starmirror.domain.port.RepositoryReference;
import dev.starmirror.domain.port.SourceState;
import dev.starmirror.domain.port.StarPage;
import dev.starmirror.domain.port.StarSource;
import dev.starmirror.domain.run.PageCursor;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.star.RepositoryName;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

class CycleDetectorTest {
    @Property(tries = 300)
    void finds_a_circle_before_it_is_walked_four_times(
            @ForAll @IntRange(min = 0, max = 300) int straight, @ForAll @IntRange(min = 1, max = 300) int circle) {
        CycleDetector walk = new CycleDetector();
        int steps = 0;
        while (!walk.closes(
                new PageCursor(Integer.toString(steps < straight ? steps : straight + (steps - straight) % circle)))) {
            steps++;
            assertThat(steps).isLessThan(4 * (straight + circle) + 4);
        }
        assertThat(steps).isGreaterThanOrEqualTo(straight + circle);
    }

    @Property(tries = 50)
    void lets_a_walk_pass_that_never_comes_back(@ForAll @IntRange(min = 0, max = 2_000) int steps) {
        CycleDetector walk = new CycleDetector();
        for (int i = 0; i < steps; i++) {
            assertThat(walk.closes(new PageCursor(Integer.toString(i)))).isFalse();
        }
    }

    /** Once is enough for a run not to end; the run after it goes on from its checkpoint. */
    @Example
    void a_run_ends_as_incomplete_where_the_listing_goes_in_a_circle_and_goes_on_where_it_does_not() {
        SyncBench bench = new SyncBench().stars(1, 40);
        CirclingSource circling = new CirclingSource(bench.source);
        SourcePorts ports = bench.source.ports();

        SyncOutcome first = run(bench, new SourcePorts(circling, ports.readmes(), ports.usage()));
        assertThat(first)
                .isInstanceOfSatisfying(
                        SyncOutcome.Incomplete.class,
                        incomplete -> assertThat(incomplete.reason()).contains("circle"));
        assertThat(circling.pages).isLessThan(20);

        assertThat(run(bench, ports)).isInstanceOf(SyncOutcome.Completed.class);
        assertThat(bench.mirrored()).isEqualTo(bench.expected());
    }

    private static SyncOutcome run(SyncBench bench, SourcePorts ports) {
        return new Synchronizer(
                        ports,
                        bench.ports.ports(),
                        SyncBench.SMALL,
                        bench.clock,
                        bench.clock,
                        bench.events,
                        new SameThreadExecutors())
                .run(new SyncRequest(new Scope.Due(), ReadmePolicy.FETCH, false), new Cancellation())
                .outcome();
    }

    /** Behind its third page comes the second one again. */
    private static final class CirclingSource implements StarSource {
        private final StarSource source;
        private int pages;
        private @Nullable PageCursor second;

        CirclingSource(StarSource source) {
            this.source = source;
        }

        @Override
        public StarPage page(PageRequest request) {
            StarPage page = source.page(request);
            pages++;
            second = second == null ? page.next() : second;
            return pages % 2 == 0
                    ? page
                    : new StarPage(page.stars(), page.skipped(), second, page.total(), page.flawless());
        }

        @Override
        public SourceState probe() {
            return source.probe();
        }

        @Override
        public List<Presence> confirm(List<RepositoryReference> repositories) {
            return source.confirm(repositories);
        }

        @Override
        public List<ListedStar> lookup(List<RepositoryName> names) {
            return source.lookup(names);
        }
    }
}
