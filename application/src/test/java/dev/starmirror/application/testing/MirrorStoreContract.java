package dev.starmirror.application.testing;

import static dev.starmirror.application.testing.Samples.EPOCH;
import static dev.starmirror.application.testing.Samples.added;
import static dev.starmirror.application.testing.Samples.batch;
import static dev.starmirror.application.testing.Samples.checkpoint;
import static dev.starmirror.application.testing.Samples.complete;
import static dev.starmirror.application.testing.Samples.listed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.plan.StoredStar;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.port.MirrorState;
import dev.starmirror.domain.port.StoreBatch;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeResult;
import dev.starmirror.domain.readme.ReadmeState;
import dev.starmirror.domain.run.RunId;
import dev.starmirror.domain.run.SyncMode;
import dev.starmirror.domain.star.Account;
import dev.starmirror.domain.star.Fingerprint;
import dev.starmirror.domain.star.Popularity;
import dev.starmirror.domain.star.Repository;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import dev.starmirror.domain.star.Star;
import dev.starmirror.domain.star.StarStatus;
import dev.starmirror.domain.star.Timeline;
import dev.starmirror.domain.star.Trait;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link dev.starmirror.domain.port.MirrorStore} keeps. */
public abstract class MirrorStoreContract {
    private static final RepositoryId ONE = new RepositoryId(1);

    private MirrorUnderTest mirror;

    /** A mirror that nobody has claimed. */
    protected abstract MirrorUnderTest freshMirror() throws Exception;

    @BeforeEach
    void openMirror() throws Exception {
        mirror = freshMirror();
    }

    @Test
    void has_no_state_before_it_is_claimed() {
        assertThat(mirror.store().state()).isEmpty();
    }

    @Test
    void belongs_to_the_account_that_claimed_it() {
        mirror.store().claim(Samples.ACCOUNT);
        assertThat(mirror.store().state()).contains(new MirrorState(Samples.ACCOUNT, 0, null));
    }

    @Test
    void records_a_changed_login_of_the_same_account() {
        mirror.store().claim(Samples.ACCOUNT);
        Account renamed = new Account(Samples.ACCOUNT.id(), "renamed");
        mirror.store().claim(renamed);
        assertThat(mirror.store().state()).map(MirrorState::account).contains(renamed);
    }

    @Test
    void refuses_another_account_and_stays_as_it_was() {
        mirror.store().claim(Samples.ACCOUNT);
        assertThatThrownBy(() -> mirror.store().claim(new Account(99, Samples.ACCOUNT.login())))
                .isInstanceOfSatisfying(
                        MirrorException.class,
                        refused -> assertThat(refused.failure()).isInstanceOf(MirrorFailure.AnotherAccount.class));
        assertThat(mirror.store().state()).map(MirrorState::account).contains(Samples.ACCOUNT);
    }

    @Test
    void knows_nothing_of_what_was_never_stored() {
        claimAndBegin();
        assertThat(mirror.store().stored(List.of(ONE))).isEmpty();
        assertThat(mirror.store().stored(List.of())).isEmpty();
    }

    @Test
    void stores_a_new_star_with_its_readme_owed() {
        claimAndBegin();
        mirror.store().apply(batch(added(1)));
        Star star = Samples.star(1);
        assertThat(stored(1))
                .isEqualTo(new StoredStar(
                        ONE,
                        Fingerprint.of(star),
                        StarStatus.ACTIVE,
                        star.starredAt(),
                        star.repository().timeline().pushedAt(),
                        ReadmeState.PENDING,
                        stored(1).readmeOid(),
                        true));
        assertThat(mirror.store().state()).map(MirrorState::active).contains(1L);
        assertThat(mirror.catalog().readme(ONE)).isEmpty();
    }

    @Test
    void gives_back_every_field_as_it_came() {
        claimAndBegin();
        Star full = new Star(
                new Repository(
                        new RepositoryId(4_000_000_000L),
                        "R_kgDO\"'%_",
                        new RepositoryName("Owner", "Näme.js"),
                        "https://github.example/Owner/N%C3%A4me.js",
                        "line one\nline two \uD83D\uDE80 'quoted' \"twice\" \u4ED3\u5E93",
                        "https://home.example/?a=1&b=2",
                        "C++",
                        List.of("zebra", "alpha", "c-plus-plus"),
                        "NOASSERTION",
                        new Popularity(3_000_000_000L, 0, 17L),
                        Set.of(Trait.ARCHIVED, Trait.FORK, Trait.PRIVATE, Trait.TEMPLATE),
                        "trunk",
                        new Timeline(EPOCH, EPOCH.plusSeconds(1), EPOCH.plusSeconds(2))),
                EPOCH.plusSeconds(3));
        mirror.store().apply(batch(new Change.New(listed(full), true)));
        assertThat(mirror.catalog().find(full.repository().name()).orElseThrow().star())
                .isEqualTo(full);
    }

    @Test
    void gives_back_what_is_missing_as_missing() {
        claimAndBegin();
        Star bare = new Star(
                new Repository(
                        ONE,
                        "",
                        new RepositoryName(null, "orphan"),
                        "",
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        new Popularity(0, 0, null),
                        Set.of(),
                        null,
                        new Timeline(EPOCH, EPOCH, null)),
                EPOCH);
        mirror.store().apply(batch(new Change.New(new ListedStar(bare, new ReadmeListing.None()), true)));
        assertThat(mirror.catalog()
                        .find(new RepositoryName(null, "orphan"))
                        .orElseThrow()
                        .star())
                .isEqualTo(bare);
        assertThat(stored(1).pushedAt()).isNull();
        assertThat(stored(1).fingerprint()).isEqualTo(Fingerprint.of(bare));
    }

    @Test
    void stores_a_star_and_its_readme_in_one_batch() {
        claimAndBegin();
        mirror.store().apply(complete(1));
        assertThat(stored(1).readmeState()).isEqualTo(ReadmeState.PRESENT);
        assertThat(stored(1).readmeOid()).isEqualTo(Samples.readme(1).location().oid());
        assertThat(mirror.catalog().readme(ONE)).contains(Samples.readmeText(1));
    }

    @Test
    void keeps_a_readme_readable_while_a_newer_one_is_owed() {
        claimAndBegin();
        mirror.store().apply(complete(1));
        mirror.store().apply(batch(new Change.Changed(listed(1), false, true)));
        assertThat(stored(1).readmeState()).isEqualTo(ReadmeState.PENDING);
        assertThat(mirror.catalog().readme(ONE)).contains(Samples.readmeText(1));
    }

    @Test
    void keeps_the_readme_of_a_star_whose_metadata_alone_changed() {
        claimAndBegin();
        mirror.store().apply(complete(1));
        Star renamed =
                new Star(Samples.repository(1, new RepositoryName("other", "name"), "Changed"), EPOCH.plusSeconds(5));
        mirror.store().apply(batch(new Change.Changed(listed(renamed), true, false)));
        assertThat(stored(1).fingerprint()).isEqualTo(Fingerprint.of(renamed));
        assertThat(stored(1).starredAt()).isEqualTo(renamed.starredAt());
        assertThat(stored(1).readmeState()).isEqualTo(ReadmeState.PRESENT);
        assertThat(mirror.catalog().readme(ONE)).contains(Samples.readmeText(1));
        assertThat(mirror.catalog().find(Samples.repository(1).name())).isEmpty();
    }

    @Test
    void replaces_the_text_by_the_one_found() {
        claimAndBegin();
        mirror.store().apply(complete(1));
        settle(new ReadmeResult.Found(ONE, Samples.readme("another text")));
        assertThat(mirror.catalog().readme(ONE)).contains("another text");
        assertThat(stored(1).readmeOid())
                .isEqualTo(Samples.readme("another text").location().oid());
    }

    @Test
    void a_failed_readme_changes_nothing() {
        claimAndBegin();
        mirror.store().apply(complete(1));
        mirror.store().apply(batch(added(2)));
        StoredStar before = stored(1);
        settle(new ReadmeResult.Failed(ONE, "timeout"));
        settle(new ReadmeResult.Failed(new RepositoryId(2), "timeout"));
        assertThat(stored(1)).isEqualTo(before);
        assertThat(mirror.catalog().readme(ONE)).contains(Samples.readmeText(1));
        assertThat(stored(2).readmeState()).isEqualTo(ReadmeState.PENDING);
    }

    @Test
    void an_absent_readme_is_settled_and_its_old_text_dropped() {
        claimAndBegin();
        mirror.store().apply(complete(1));
        settle(new ReadmeResult.Absent(ONE));
        assertThat(stored(1).readmeState()).isEqualTo(ReadmeState.ABSENT);
        assertThat(stored(1).readmeOid()).isNull();
        assertThat(mirror.catalog().readme(ONE)).isEmpty();
    }

    @Test
    void an_unreadable_readme_is_settled_with_its_place_and_its_old_text_dropped() {
        claimAndBegin();
        mirror.store().apply(complete(1));
        settle(new ReadmeResult.Unreadable(ONE, Samples.readme("binary").location(), "it is binary"));
        assertThat(stored(1).readmeState()).isEqualTo(ReadmeState.UNREADABLE);
        assertThat(stored(1).readmeOid())
                .isEqualTo(Samples.readme("binary").location().oid());
        assertThat(mirror.catalog().readme(ONE)).isEmpty();
    }

    @Test
    void ignores_the_readme_of_a_repository_it_does_not_know() {
        claimAndBegin();
        settle(Samples.found(5));
        assertThat(mirror.store().stored(List.of(new RepositoryId(5)))).isEmpty();
    }

    @Test
    void a_gone_star_becomes_a_tombstone_that_keeps_its_data() {
        claimAndBegin();
        mirror.store().apply(complete(1, 2));
        mirror.store()
                .apply(batch(
                        new Change.Gone(ONE, StarStatus.UNSTARRED),
                        new Change.Gone(new RepositoryId(2), StarStatus.UNAVAILABLE)));
        assertThat(stored(1).status()).isEqualTo(StarStatus.UNSTARRED);
        assertThat(stored(2).status()).isEqualTo(StarStatus.UNAVAILABLE);
        assertThat(mirror.store().state()).map(MirrorState::active).contains(0L);
        assertThat(mirror.catalog().readme(ONE)).contains(Samples.readmeText(1));
    }

    @Test
    void a_star_given_again_wakes_its_tombstone_with_the_readme_it_had() {
        claimAndBegin();
        mirror.store().apply(complete(1));
        mirror.store().apply(batch(new Change.Gone(ONE, StarStatus.UNSTARRED)));
        Star again = new Star(Samples.repository(1), EPOCH.plusSeconds(9_999));
        mirror.store().apply(batch(new Change.New(listed(again), false)));
        assertThat(stored(1).status()).isEqualTo(StarStatus.ACTIVE);
        assertThat(stored(1).starredAt()).isEqualTo(again.starredAt());
        assertThat(stored(1).readmeState()).isEqualTo(ReadmeState.PRESENT);
        assertThat(mirror.catalog().readme(ONE)).contains(Samples.readmeText(1));
    }

    @Test
    void applying_a_batch_twice_changes_nothing_further() {
        RunId run = claimAndBegin();
        StoreBatch batch = new StoreBatch(List.of(added(1), added(2)), List.of(Samples.found(1)), checkpoint(run, "c"));
        mirror.store().apply(batch);
        StoredStar first = stored(1);
        mirror.store().apply(batch);
        assertThat(stored(1)).isEqualTo(first);
        assertThat(mirror.store().state()).map(MirrorState::active).contains(2L);
        assertThat(mirror.journal().unfinished()).contains(checkpoint(run, "c"));
    }

    @Test
    void two_repositories_may_take_over_each_others_names() {
        claimAndBegin();
        mirror.store().apply(complete(1, 2));
        RepositoryName first = Samples.repository(1).name();
        Star taker = new Star(Samples.repository(2, first, "took the name"), EPOCH.plusSeconds(50));
        mirror.store().apply(batch(new Change.Changed(listed(taker), true, false)));
        assertThat(mirror.store().state()).map(MirrorState::active).contains(2L);
        assertThat(mirror.catalog().readme(ONE)).contains(Samples.readmeText(1));
        assertThat(mirror.catalog().readme(new RepositoryId(2))).contains(Samples.readmeText(2));
    }

    @Test
    void says_whether_the_present_run_has_seen_a_star() {
        claimAndBegin();
        mirror.store().apply(complete(1, 2));
        mirror.journal().begin(SyncMode.INCREMENTAL, EPOCH);
        assertThat(stored(1).seen()).isFalse();
        mirror.store().apply(batch(new Change.Unchanged(ONE)));
        assertThat(stored(1).seen()).isTrue();
        assertThat(stored(2).seen()).isFalse();
    }

    @Test
    void answers_for_a_thousand_repositories_at_once() {
        claimAndBegin();
        mirror.store().apply(complete(LongStream.rangeClosed(1, 100).toArray()));
        assertThat(mirror.store()
                        .stored(LongStream.rangeClosed(1, 1000)
                                .mapToObj(RepositoryId::new)
                                .toList()))
                .hasSize(100);
    }

    @Test
    void stores_a_date_before_1970() {
        claimAndBegin();
        Instant early = Instant.parse("1969-12-31T23:59:59Z");
        Star odd = new Star(Samples.repository(1), early);
        mirror.store().apply(batch(new Change.New(listed(odd), true)));
        assertThat(stored(1).starredAt()).isEqualTo(early);
    }

    private RunId claimAndBegin() {
        mirror.store().claim(Samples.ACCOUNT);
        return mirror.journal().begin(SyncMode.INITIAL, EPOCH);
    }

    private StoredStar stored(long id) {
        return Objects.requireNonNull(
                mirror.store().stored(List.of(new RepositoryId(id))).get(new RepositoryId(id)));
    }

    private void settle(ReadmeResult result) {
        mirror.store().apply(new StoreBatch(List.of(), List.of(result), null));
    }
}
