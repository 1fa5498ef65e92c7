package dev.starmirror.application.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.application.testing.AccountModel.Visibility;
import dev.starmirror.domain.plan.ReadmePolicy;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.run.RunState;
import dev.starmirror.domain.run.SyncMode;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncOutcome.Cause;
import dev.starmirror.domain.run.SyncReport;
import dev.starmirror.domain.run.SyncTally;
import dev.starmirror.domain.star.StarStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A complete listing that is spread over four runs. */
class SpreadRefreshTest {
    private static final SyncSettings SPREAD = new SyncSettings(2, 4, 2, 1 << 20, 1 << 16, Duration.ofDays(1), 4);

    private final SyncBench bench = new SyncBench();

    @Test
    void each_run_does_a_part_from_the_newest_star_to_the_oldest() {
        bench.stars(1, 64).sync();
        bench.account.rename(64, "owner", "newest");
        bench.account.rename(1, "owner", "oldest");
        bench.clock.advance(Duration.ofDays(1));

        SyncReport first = sync();
        assertThat(first.mode()).isEqualTo(SyncMode.FULL);
        assertThat(first.outcome())
                .isInstanceOfSatisfying(
                        SyncOutcome.Incomplete.class,
                        outcome -> assertThat(outcome.cause()).isEqualTo(Cause.SPREAD));
        assertThat(first.tally().listed()).isBetween(16L, 24L);
        assertThat(first.tally().updated()).isEqualTo(1);
        assertThat(bench.mirror.history(1).get(0).state()).isEqualTo(RunState.INCOMPLETE);

        List<SyncReport> rest = finish();
        assertThat(rest).hasSizeBetween(2, 3).extracting(SyncReport::run).containsOnly(first.run());
        assertThat(last(rest).outcome()).isEqualTo(new SyncOutcome.Completed());
        assertThat(last(rest).tally()).isEqualTo(new SyncTally(64, 0, 2, 62, 0, 0, 0, 0));
        assertThat(bench.mirrored()).isEqualTo(bench.expected());
        assertThat(sync().outcome()).isEqualTo(new SyncOutcome.UpToDate());
        bench.clock.advance(Duration.ofHours(23));
        assertThat(sync().outcome()).isEqualTo(new SyncOutcome.UpToDate());
    }

    @Test
    void what_is_new_comes_with_every_part() {
        bench.stars(1, 64).sync();
        bench.clock.advance(Duration.ofDays(1));
        sync();
        bench.stars(65, 70);
        SyncReport second = sync();
        assertThat(second.outcome()).isInstanceOf(SyncOutcome.Incomplete.class);
        assertThat(second.tally().added()).isEqualTo(6);
        assertThat(bench.mirrored()).isEqualTo(bench.expected());
        bench.stars(71, 72);
        assertThat(last(finish()).tally()).isEqualTo(new SyncTally(72, 8, 0, 64, 0, 0, 6, 2));
        assertThat(bench.mirrored()).isEqualTo(bench.expected());
        assertThat(sync().outcome()).isEqualTo(new SyncOutcome.UpToDate());
    }

    @Test
    void nothing_is_removed_before_the_end_and_everything_that_is_gone_then() {
        bench.stars(1, 64).sync();
        bench.account.unstar(62);
        bench.account.unstar(2);
        bench.clock.advance(Duration.ofDays(1));
        sync();
        assertThat(bench.status(62)).isEqualTo(StarStatus.ACTIVE);
        List<SyncReport> rest = finish();
        assertThat(rest.get(0).tally().removed()).isZero();
        assertThat(last(rest).tally().removed()).isEqualTo(2);
        assertThat(bench.mirrored()).isEqualTo(bench.expected());
    }

    @Test
    void a_gap_in_one_part_keeps_what_the_others_do_not_show() {
        bench.stars(1, 64).sync();
        bench.account.unstar(2);
        bench.account.show(60, Visibility.GAP);
        bench.clock.advance(Duration.ofDays(1));
        sync();
        bench.account.show(60, Visibility.LISTED);
        assertThat(last(finish()).tally().removed()).isZero();
        assertThat(bench.status(2)).isEqualTo(StarStatus.ACTIVE);
    }

    @Test
    void a_gap_among_what_is_new_does_so_too() {
        bench.stars(1, 64).sync();
        bench.account.unstar(2);
        bench.clock.advance(Duration.ofDays(1));
        sync();
        bench.stars(65, 66);
        bench.account.show(65, Visibility.GAP);
        sync();
        bench.account.show(65, Visibility.LISTED);
        assertThat(last(finish()).tally().removed()).isZero();
        assertThat(bench.status(2)).isEqualTo(StarStatus.ACTIVE);
    }

    @Test
    void a_star_that_moves_to_the_beginning_between_two_parts_is_kept() {
        bench.stars(1, 64).sync();
        bench.clock.advance(Duration.ofDays(1));
        sync();
        bench.account.unstar(3);
        bench.account.tick();
        bench.account.star(3);
        assertThat(last(finish()).tally().removed()).isZero();
        assertThat(bench.mirrored()).isEqualTo(bench.expected());
    }

    @Test
    void a_part_that_is_stopped_while_it_looks_at_what_is_new_keeps_its_place() {
        bench.stars(1, 64).sync();
        bench.clock.advance(Duration.ofDays(1));
        sync();
        bench.stars(65, 84);
        int[] pages = {0};
        bench.source.interfere((request, question) -> {
            if (question.equals("page") && ++pages[0] == 2) {
                throw new SourceException(new SourceFailure.Unavailable("GitHub is away"));
            }
        });
        assertThat(sync().outcome()).isEqualTo(new SyncOutcome.Incomplete(Cause.SOURCE, "GitHub is away", null));
        bench.source.interfere((request, question) -> {});
        List<SyncReport> rest = finish();
        assertThat(rest).hasSizeGreaterThan(1);
        assertThat(last(rest).tally().listed()).isEqualTo(84);
        assertThat(last(rest).tally().added()).isEqualTo(20);
        assertThat(bench.mirrored()).isEqualTo(bench.expected());
        assertThat(sync().outcome()).isEqualTo(new SyncOutcome.UpToDate());
    }

    @Test
    void what_is_left_when_the_next_one_is_due_is_done_at_once() {
        bench.stars(1, 64).sync();
        bench.clock.advance(Duration.ofDays(1));
        sync();
        bench.clock.advance(Duration.ofDays(1));
        assertThat(sync().outcome()).isEqualTo(new SyncOutcome.Completed());
    }

    @Test
    void a_first_listing_and_one_that_somebody_asks_for_are_not_spread() {
        bench.stars(1, 64);
        assertThat(sync().outcome()).isEqualTo(new SyncOutcome.Completed());
        SyncRequest full = new SyncRequest(new Scope.Everything(), ReadmePolicy.FETCH, false);
        assertThat(bench.synchronizer(SPREAD).run(full, new Cancellation()).outcome())
                .isEqualTo(new SyncOutcome.Completed());
        bench.clock.advance(Duration.ofDays(1));
        assertThat(sync().outcome()).isInstanceOf(SyncOutcome.Incomplete.class);
        assertThat(bench.synchronizer(SPREAD).run(full, new Cancellation()).outcome())
                .isEqualTo(new SyncOutcome.Completed());
        assertThat(bench.mirrored()).isEqualTo(bench.expected());
    }

    @Test
    void what_gaps_once_kept_does_not_hide_a_later_removal() {
        bench.stars(1, 64).sync();
        bench.account.show(4, Visibility.GAP);
        bench.account.unstar(8);
        bench.sync(new Scope.Everything());
        bench.account.show(4, Visibility.LISTED);
        bench.clock.advance(Duration.ofDays(1));
        sync();
        assertThat(last(finish()).tally().removed()).isEqualTo(1);

        // With two more in the mirror than GitHub counted then, this would add up.
        bench.account.unstar(9);
        bench.account.unstar(10);
        bench.stars(65, 65);

        assertThat(sync().tally().removed()).isEqualTo(2);
        assertThat(bench.mirrored()).isEqualTo(bench.expected());
    }

    @Test
    void a_dry_run_foresees_one_part() {
        bench.stars(1, 64).sync();
        bench.account.unstar(2);
        bench.clock.advance(Duration.ofDays(1));
        SyncReport foreseen = bench.synchronizer(SPREAD)
                .run(new SyncRequest(new Scope.Due(), ReadmePolicy.FETCH, true), new Cancellation());
        SyncReport first = sync();
        assertThat(foreseen.tally()).isEqualTo(first.tally());
    }

    private SyncReport sync() {
        return bench.synchronizer(SPREAD).run(SyncRequest.due(), new Cancellation());
    }

    private List<SyncReport> finish() {
        List<SyncReport> reports = new ArrayList<>();
        while (bench.mirror.unfinished().isPresent()) {
            assertThat(reports).hasSizeLessThan(20);
            reports.add(sync());
        }
        return reports;
    }

    private static SyncReport last(List<SyncReport> reports) {
        return reports.get(reports.size() - 1);
    }
}
