package dev.starmirror.application.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.starmirror.application.testing.AccountModel.Visibility;
import dev.starmirror.application.testing.SameThreadExecutors;
import dev.starmirror.application.testing.Samples;
import dev.starmirror.domain.plan.ReadmePolicy;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.port.RunLock;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.run.SyncEvent;
import dev.starmirror.domain.run.SyncMode;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncOutcome.Cause;
import dev.starmirror.domain.run.SyncReport;
import dev.starmirror.domain.run.SyncTally;
import dev.starmirror.domain.star.Account;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import dev.starmirror.domain.star.StarStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SynchronizerTest {
    private final SyncBench bench = new SyncBench();

    @Test
    void mirrors_everything_the_first_time() {
        bench.stars(1, 30);
        SyncReport report = bench.sync();
        assertThat(report.outcome()).isEqualTo(new SyncOutcome.Completed());
        assertThat(report.mode()).isEqualTo(SyncMode.INITIAL);
        assertThat(bench.mirrored()).isEqualTo(bench.expected());
        assertThat(report.tally()).isEqualTo(new SyncTally(30, 30, 0, 0, 0, 0, 23, 7));
    }

    @Test
    void asks_once_where_nothing_is_new() {
        bench.stars(1, 30).sync();
        SyncReport report = bench.sync();
        assertThat(report.outcome()).isEqualTo(new SyncOutcome.UpToDate());
        assertThat(report.usage().graphql()).isEqualTo(1);
    }

    @Test
    void mirrors_an_account_without_stars() {
        assertThat(bench.sync().outcome()).isEqualTo(new SyncOutcome.Completed());
        assertThat(bench.sync().outcome()).isEqualTo(new SyncOutcome.UpToDate());
        bench.stars(1, 1);
        assertThat(bench.sync().tally().added()).isEqualTo(1);
    }

    @Test
    void walks_back_only_to_what_it_knows() {
        bench.stars(1, 60).sync();
        bench.stars(61, 63);
        SyncReport report = bench.sync();
        assertThat(report.mode()).isEqualTo(SyncMode.INCREMENTAL);
        assertThat(report.tally().added()).isEqualTo(3);
        // A probe, a page and the one in which an older star stands, two READMEs listed, one looked for and fetched.
        assertThat(report.usage().graphql()).isEqualTo(6);
        assertThat(bench.mirrored()).isEqualTo(bench.expected());
        assertThat(bench.sync().outcome()).isEqualTo(new SyncOutcome.UpToDate());
    }

    @Test
    void finds_a_star_of_the_same_second_as_the_newest_known() {
        bench.stars(10, 20).sync();
        bench.account.star(1);
        assertThat(bench.sync().tally().added()).isEqualTo(1);
        assertThat(bench.mirrored()).isEqualTo(bench.expected());
    }

    @Test
    void lists_everything_again_where_the_numbers_do_not_add_up_and_proves_what_is_gone() {
        bench.stars(1, 30).sync();
        bench.account.unstar(7);
        bench.account.delete(9);
        bench.stars(31, 31);
        SyncReport report = bench.sync();
        assertThat(report.mode()).isEqualTo(SyncMode.FULL);
        assertThat(report.tally().removed()).isEqualTo(2);
        assertThat(bench.status(7)).isEqualTo(StarStatus.UNSTARRED);
        assertThat(bench.status(9)).isEqualTo(StarStatus.UNAVAILABLE);
        assertThat(bench.readme(new RepositoryId(7))).contains(Samples.readmeText(7));
        assertThat(bench.mirrored()).isEqualTo(bench.expected());
        assertThat(bench.events.events(SyncEvent.Escalated.class)).hasSize(1);
        assertThat(bench.events.events(SyncEvent.Swept.class)).containsExactly(new SyncEvent.Swept(2, 0));
        assertThat(bench.sync().outcome()).isEqualTo(new SyncOutcome.UpToDate());
    }

    @Test
    void refreshes_everything_once_a_day() {
        bench.stars(1, 30).sync();
        bench.account.rename(3, "new-owner", "new-name");
        bench.account.push(5, "edited", true);
        bench.clock.advance(Duration.ofHours(23));
        assertThat(bench.sync().outcome()).isEqualTo(new SyncOutcome.UpToDate());
        bench.clock.advance(Duration.ofHours(1));
        SyncReport report = bench.sync();
        assertThat(report.mode()).isEqualTo(SyncMode.FULL);
        assertThat(report.tally()).isEqualTo(new SyncTally(30, 0, 2, 28, 0, 0, 1, 0));
        assertThat(bench.mirrored()).isEqualTo(bench.expected());
    }

    @Test
    void removes_nothing_after_a_listing_with_gaps() {
        bench.stars(1, 30).sync();
        bench.account.show(4, Visibility.GAP);
        bench.account.unstar(8);
        SyncReport report = bench.sync(new Scope.Everything());
        assertThat(report.outcome()).isEqualTo(new SyncOutcome.Completed());
        assertThat(report.tally().removed()).isZero();
        assertThat(report.tally().skipped()).isEqualTo(1);
        assertThat(report.skipped()).hasSize(1);
        assertThat(bench.status(8)).isEqualTo(StarStatus.ACTIVE);
        assertThat(bench.events.events(SyncEvent.Noticed.class)).hasSize(1);
    }

    @Test
    void removes_nothing_after_a_truncated_listing() {
        bench.stars(1, 30).sync();
        bench.source.truncateAt(10);
        assertThat(bench.sync(new Scope.Everything()).tally().removed()).isZero();
        assertThat(bench.status(1)).isEqualTo(StarStatus.ACTIVE);
    }

    @Test
    void keeps_what_the_source_says_is_still_starred() {
        bench.stars(1, 12).sync();
        AtomicBoolean restarred = new AtomicBoolean();
        bench.source.interfere((request, question) -> {
            if (question.equals("confirm") && restarred.compareAndSet(false, true)) {
                bench.account.tick();
                bench.account.star(3);
            }
        });
        bench.account.unstar(3);
        SyncReport report = bench.sync();
        assertThat(report.tally().removed()).isZero();
        assertThat(bench.status(3)).isEqualTo(StarStatus.ACTIVE);
        bench.sync();
        assertThat(bench.mirrored()).isEqualTo(bench.expected());
    }

    @Test
    void a_star_that_came_back_while_the_rest_was_listed_hides_no_later_removal() {
        bench.stars(1, 12).sync();
        AtomicBoolean restarred = new AtomicBoolean();
        bench.source.interfere((request, question) -> {
            if (question.equals("confirm") && restarred.compareAndSet(false, true)) {
                bench.account.tick();
                bench.account.star(3);
            }
        });
        bench.account.unstar(3);
        bench.sync();
        bench.account.unstar(4);
        assertThat(bench.sync().tally().removed()).isEqualTo(1);
        assertThat(bench.mirrored()).isEqualTo(bench.expected());
        assertThat(bench.sync().outcome()).isEqualTo(new SyncOutcome.UpToDate());
    }

    @Test
    void halves_pages_that_are_too_heavy_and_steps_over_the_one_star_no_page_can_bear() {
        bench.stars(1, 40);
        bench.source.bear(5, 100);
        bench.source.poisonListing(17);
        SyncReport report = bench.sync();
        assertThat(report.outcome()).isEqualTo(new SyncOutcome.Completed());
        assertThat(report.tally().added()).isEqualTo(39);
        assertThat(report.tally().skipped()).isEqualTo(1);
        assertThat(bench.events.events(SyncEvent.WidthChanged.class)).isNotEmpty();
    }

    @Test
    void a_readme_no_batch_can_bear_fails_alone_and_is_asked_for_again() {
        bench.stars(1, 20);
        bench.source.poisonReadme(7);
        SyncReport report = bench.sync();
        assertThat(report.outcome()).isEqualTo(new SyncOutcome.Completed());
        assertThat(report.tally()).isEqualTo(new SyncTally(20, 20, 0, 0, 0, 1, 14, 5));
        assertThat(report.skipped())
                .singleElement()
                .satisfies(skip -> assertThat(skip.what()).isEqualTo("owner/repository-7"));
        SyncReport again = bench.sync();
        assertThat(again.outcome()).isEqualTo(new SyncOutcome.Completed());
        assertThat(again.tally()).isEqualTo(new SyncTally(0, 0, 0, 0, 0, 1, 0, 0));
    }

    @Test
    void a_failed_fetch_keeps_the_stored_readme() {
        bench.stars(1, 8).sync();
        bench.account.push(7, "edited", true);
        bench.source.poisonReadme(7);
        bench.sync(new Scope.Everything());
        assertThat(bench.readme(new RepositoryId(7))).contains(Samples.readmeText(7));
    }

    @Test
    void without_readmes_they_stay_owed_until_a_sync_that_fetches() {
        bench.stars(1, 10);
        SyncReport report = bench.sync(new SyncRequest(new Scope.Due(), ReadmePolicy.SKIP, false));
        assertThat(report.tally()).isEqualTo(new SyncTally(10, 10, 0, 0, 0, 0, 0, 0));
        assertThat(bench.sync(new SyncRequest(new Scope.Due(), ReadmePolicy.SKIP, false))
                        .outcome())
                .isEqualTo(new SyncOutcome.UpToDate());
        SyncReport fetching = bench.sync();
        assertThat(fetching.tally()).isEqualTo(new SyncTally(0, 0, 0, 0, 0, 0, 8, 2));
        assertThat(bench.mirrored()).isEqualTo(bench.expected());
    }

    @Test
    void a_readme_that_came_back_since_its_star_was_listed_without_one_is_not_taken_for_gone() {
        bench.stars(10, 10).sync();
        bench.account.push(10, null, true);
        bench.sync(new SyncRequest(new Scope.Everything(), ReadmePolicy.SKIP, false));
        bench.account.push(10, "It is back", true);
        bench.sync();
        assertThat(bench.readme(new RepositoryId(10))).contains("It is back");
    }

    @Test
    void settles_readmes_in_full_batches() {
        bench.stars(1, 90);
        SyncSettings wide = new SyncSettings(5, 50, 2, 1 << 20, 1 << 20, Duration.ofDays(1));
        SyncReport report = bench.synchronizer(wide).run(SyncRequest.due(), new Cancellation());
        assertThat(bench.mirrored()).isEqualTo(bench.expected());
        // A probe, two pages, one batch of READMEs each, one look for the rest and one batch of them.
        assertThat(report.usage().graphql()).isEqualTo(7);
    }

    @Test
    void records_a_readme_that_is_no_text() {
        bench.stars(1, 3);
        bench.source.makeBinary(1);
        assertThat(bench.sync().tally()).isEqualTo(new SyncTally(3, 3, 0, 0, 0, 0, 2, 0));
        assertThat(bench.sync().outcome()).isEqualTo(new SyncOutcome.UpToDate());
    }

    @Test
    void resumes_where_the_budget_ended_and_counts_everything_once() {
        bench.stars(1, 60);
        Instant reset = Samples.EPOCH.plusSeconds(3600);
        failAt(9, new SourceFailure.QuotaExhausted("The budget is spent", reset));
        SyncReport stopped = bench.sync();
        assertThat(stopped.outcome()).isEqualTo(new SyncOutcome.Incomplete(Cause.QUOTA, "The budget is spent", reset));
        assertThat(stopped.tally().added()).isPositive().isLessThan(60);
        bench.source.interfere((request, question) -> {});
        bench.stars(61, 63);
        SyncReport resumed = bench.sync();
        assertThat(resumed.run()).isEqualTo(stopped.run());
        assertThat(resumed.outcome()).isEqualTo(new SyncOutcome.Completed());
        assertThat(resumed.tally()).isEqualTo(new SyncTally(63, 63, 0, 0, 0, 0, 48, 15));
        assertThat(bench.mirrored()).isEqualTo(bench.expected());
    }

    @Test
    void a_run_that_stopped_behind_the_listing_walks_only_its_beginning_again() {
        bench.stars(1, 60);
        boolean[] away = {true};
        bench.source.interfere((request, question) -> {
            if (away[0] && question.equals("locate")) {
                throw new SourceException(new SourceFailure.Unavailable("GitHub cannot be reached"));
            }
        });
        bench.sync();
        away[0] = false;
        SyncReport resumed = bench.sync();
        assertThat(resumed.tally()).isEqualTo(new SyncTally(60, 60, 0, 0, 0, 0, 45, 15));
        // A probe, one page, one look for READMEs and a few batches of them.
        assertThat(resumed.usage().graphql()).isLessThan(10);
        assertThat(bench.events.events(SyncEvent.PageListed.class).stream()
                        .skip(8)
                        .toList())
                .hasSize(1);
    }

    @Test
    void a_star_taken_back_while_the_run_rested_is_found_by_the_next_one() {
        bench.stars(1, 60);
        failAt(9, new SourceFailure.Unavailable("GitHub cannot be reached"));
        bench.sync();
        bench.source.interfere((request, question) -> {});
        bench.account.unstar(58);
        assertThat(bench.sync().outcome()).isEqualTo(new SyncOutcome.Completed());
        assertThat(bench.sync().tally().removed()).isEqualTo(1);
        assertThat(bench.mirrored()).isEqualTo(bench.expected());
        assertThat(bench.sync().outcome()).isEqualTo(new SyncOutcome.UpToDate());
    }

    @Test
    void walks_from_the_beginning_where_the_source_no_longer_knows_the_place() {
        bench.stars(1, 60);
        failAt(9, new SourceFailure.Unavailable("GitHub cannot be reached"));
        bench.sync();
        AtomicBoolean refused = new AtomicBoolean();
        bench.source.interfere((request, question) -> {
            if (question.equals("page") && refused.compareAndSet(false, true)) {
                throw new SourceException(new SourceFailure.Incomprehensible("That is no cursor"));
            }
        });
        SyncReport report = bench.sync();
        assertThat(report.outcome()).isEqualTo(new SyncOutcome.Completed());
        assertThat(report.tally()).isEqualTo(new SyncTally(60, 60, 0, 0, 0, 0, 45, 15));
        assertThat(bench.mirrored()).isEqualTo(bench.expected());
    }

    @Test
    void a_cancelled_run_stops_within_one_batch_and_can_go_on() {
        bench.stars(1, 60);
        Cancellation cancellation = new Cancellation();
        bench.source.interfere((request, question) -> {
            if (request == 9) {
                cancellation.cancel("Interrupted by the user");
            }
        });
        SyncReport report = bench.synchronizer(SyncBench.SMALL).run(SyncRequest.due(), cancellation);
        assertThat(report.outcome())
                .isEqualTo(new SyncOutcome.Incomplete(Cause.CANCELLED, "Interrupted by the user", null));
        assertThat(report.usage().graphql()).isEqualTo(9);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(bench.sync().outcome()).isEqualTo(new SyncOutcome.Completed());
        assertThat(bench.mirrored()).isEqualTo(bench.expected());
    }

    @Test
    void says_what_only_a_person_can_mend() {
        bench.stars(1, 5);
        failAt(1, new SourceFailure.CredentialsRejected("The token was rejected"));
        SyncReport report = bench.sync();
        assertThat(report.outcome()).isEqualTo(new SyncOutcome.Failed(Cause.CREDENTIALS, "The token was rejected"));
        assertThat(report.run()).isNull();
        assertThat(bench.ports.store().state()).isEmpty();
    }

    @Test
    void a_full_disk_ends_the_run_and_loses_nothing() {
        bench.stars(1, 60);
        int[] transactions = {0};
        bench.mirror.gate(stored -> {
            if (!stored && ++transactions[0] == 8) {
                throw new MirrorException(new MirrorFailure.Full("The disk is full"));
            }
        });
        SyncReport report = bench.sync();
        assertThat(report.outcome()).isEqualTo(new SyncOutcome.Failed(Cause.STORAGE, "The disk is full"));
        bench.mirror.revive();
        SyncReport resumed = bench.sync();
        assertThat(resumed.tally()).isEqualTo(new SyncTally(60, 60, 0, 0, 0, 0, 45, 15));
        assertThat(bench.mirrored()).isEqualTo(bench.expected());
    }

    @Test
    void gives_the_lock_back_whatever_happens() {
        RunLock.Lease held = bench.ports.lock().acquire();
        assertThatThrownBy(bench::sync).isInstanceOf(MirrorException.class);
        held.close();
        bench.source.interfere((request, question) -> {
            throw new IllegalStateException("a bug");
        });
        assertThatThrownBy(bench::sync).isInstanceOf(IllegalStateException.class);
        bench.source.interfere((request, question) -> {});
        assertThat(bench.sync().outcome()).isEqualTo(new SyncOutcome.Completed());
    }

    @Test
    void refuses_a_mirror_of_somebody_else() {
        bench.ports.store().claim(new Account(1, "somebody-else"));
        assertThatThrownBy(bench::sync)
                .isInstanceOfSatisfying(
                        MirrorException.class,
                        refused -> assertThat(refused.failure()).isInstanceOf(MirrorFailure.AnotherAccount.class));
    }

    @Test
    void a_listener_that_fails_stops_nothing() {
        bench.stars(1, 10);
        SyncReport report = bench.synchronizer(
                        SyncBench.SMALL,
                        event -> {
                            throw new IllegalStateException("a listener's bug");
                        },
                        new SameThreadExecutors())
                .run(SyncRequest.due(), new Cancellation());
        assertThat(report.outcome()).isEqualTo(new SyncOutcome.Completed());
    }

    @Test
    void looks_at_named_repositories_alone() {
        bench.stars(1, 30).sync();
        bench.account.push(7, "edited", true);
        bench.account.describe(8, "edited");
        SyncReport report = bench.sync(new Scope.Named(
                List.of(new RepositoryName("owner", "repository-7"), new RepositoryName("nobody", "unstarred"))));
        assertThat(report.mode()).isEqualTo(SyncMode.SELECTIVE);
        assertThat(report.outcome()).isEqualTo(new SyncOutcome.Completed());
        assertThat(report.tally()).isEqualTo(new SyncTally(1, 0, 1, 0, 0, 0, 1, 0));
        assertThat(bench.readme(new RepositoryId(7))).contains("edited");
        assertThat(bench.events.events(SyncEvent.Noticed.class))
                .singleElement()
                .satisfies(noticed -> assertThat(noticed.messages())
                        .singleElement()
                        .asString()
                        .startsWith("nobody/unstarred was not synced"));
        assertThat(bench.sync().outcome()).isEqualTo(new SyncOutcome.UpToDate());
    }

    @Test
    void a_run_in_which_no_named_repository_is_starred_fails() {
        bench.stars(1, 3).sync();
        Scope unknown = new Scope.Named(List.of(new RepositoryName("nobody", "unstarred")));

        for (boolean dry : List.of(false, true)) {
            SyncReport report = bench.sync(new SyncRequest(unknown, ReadmePolicy.FETCH, dry));

            assertThat(report.outcome())
                    .isInstanceOfSatisfying(
                            SyncOutcome.Failed.class,
                            failed -> assertThat(failed.cause()).isEqualTo(SyncOutcome.Cause.UNKNOWN_REPOSITORY));
            assertThat(report.tally()).isEqualTo(SyncTally.ZERO);
        }
        assertThat(bench.sync().outcome()).isEqualTo(new SyncOutcome.UpToDate());
    }

    @Test
    void never_stores_a_star_date_that_nobody_told() {
        bench.stars(1, 6).sync();
        bench.stars(7, 7);
        bench.source.tellStarDates(false);
        bench.account.describe(3, "edited");
        SyncReport report = bench.sync(new Scope.Named(
                List.of(new RepositoryName("owner", "repository-3"), new RepositoryName("owner", "repository-7"))));
        assertThat(report.tally()).isEqualTo(new SyncTally(1, 0, 1, 0, 0, 0, 0, 0));
        assertThat(bench.events.events(SyncEvent.Noticed.class)).hasSize(1);
        bench.sync();
        assertThat(bench.mirrored()).isEqualTo(bench.expected());
    }

    @Test
    void a_dry_run_says_what_would_change_and_changes_nothing() {
        bench.stars(1, 30);
        SyncRequest dry = new SyncRequest(new Scope.Due(), ReadmePolicy.FETCH, true);
        SyncReport first = bench.sync(dry);
        assertThat(first.tally().added()).isEqualTo(30);
        assertThat(first.run()).isNull();
        assertThat(bench.ports.store().state()).isEmpty();
        bench.sync();
        bench.account.unstar(5);
        bench.account.describe(6, "edited");
        bench.stars(31, 32);
        SyncReport second = bench.sync(dry);
        assertThat(second.mode()).isEqualTo(SyncMode.FULL);
        assertThat(second.tally()).isEqualTo(new SyncTally(31, 2, 1, 28, 1, 0, 1, 0));
        assertThat(bench.ports.journal().history(0)).hasSize(1);
        assertThat(bench.sync().tally()).isEqualTo(new SyncTally(31, 2, 1, 28, 1, 0, 1, 1));
    }

    @Test
    void a_dry_run_foresees_what_the_sync_behind_it_asks_for() {
        bench.stars(1, 30);
        costsWhatWasForeseen();
        for (long id = 1; id <= 5; id++) {
            bench.account.push(id, "new text " + id, true);
        }
        bench.account.unstar(7);
        bench.stars(31, 33);
        costsWhatWasForeseen();
        costsWhatWasForeseen();
    }

    private void costsWhatWasForeseen() {
        int known = bench.events.events(SyncEvent.CostForeseen.class).size();
        bench.sync(new SyncRequest(new Scope.Everything(), ReadmePolicy.FETCH, true));
        List<SyncEvent.CostForeseen> foreseen = bench.events.events(SyncEvent.CostForeseen.class);
        assertThat(foreseen).hasSize(known + 1);
        // How many of the READMEs that the listing does not show are there at all nobody knows before.
        assertThat(foreseen.get(known).requests())
                .isCloseTo(bench.sync(new Scope.Everything()).usage().graphql(), withinPercentage(15));
    }

    private void failAt(long request, SourceFailure failure) {
        bench.source.interfere((number, question) -> {
            if (number == request) {
                throw new SourceException(failure);
            }
        });
    }
}
