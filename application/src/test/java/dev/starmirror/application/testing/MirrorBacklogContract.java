package dev.starmirror.application.testing;

import static dev.starmirror.application.testing.Samples.EPOCH;
import static dev.starmirror.application.testing.Samples.added;
import static dev.starmirror.application.testing.Samples.batch;
import static dev.starmirror.application.testing.Samples.complete;
import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.port.RepositoryReference;
import dev.starmirror.domain.port.StoreBatch;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeRequest;
import dev.starmirror.domain.readme.ReadmeResult;
import dev.starmirror.domain.run.SyncMode;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.StarStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link dev.starmirror.domain.port.MirrorBacklog} keeps. */
public abstract class MirrorBacklogContract {
    private MirrorUnderTest mirror;

    /** A mirror that nobody has claimed. */
    protected abstract MirrorUnderTest freshMirror() throws Exception;

    @BeforeEach
    void openMirror() throws Exception {
        mirror = freshMirror();
        mirror.store().claim(Samples.ACCOUNT);
        mirror.journal().begin(SyncMode.INITIAL, EPOCH);
    }

    @Test
    void nothing_is_owed_at_first() {
        assertThat(pending(null, 10)).isEmpty();
        assertThat(unseen(null, 10)).isEmpty();
    }

    @Test
    void owes_the_readmes_that_came_without_a_result_with_the_place_that_was_listed() {
        ListedStar notSeen = new ListedStar(Samples.star(2), new ReadmeListing.NotSeen());
        mirror.store().apply(batch(added(3), new Change.New(notSeen, true), added(1)));
        assertThat(mirror.backlog().pendingReadmes(null, 10))
                .containsExactly(
                        Samples.listed(1).readmeRequest(),
                        notSeen.readmeRequest(),
                        Samples.listed(3).readmeRequest());
    }

    @Test
    void owes_nothing_of_a_readme_that_was_settled() {
        mirror.store().apply(complete(1));
        mirror.store().apply(batch(added(2), added(3), added(4)));
        mirror.store()
                .apply(new StoreBatch(
                        List.of(),
                        List.of(
                                new ReadmeResult.Absent(new RepositoryId(2)),
                                new ReadmeResult.Unreadable(
                                        new RepositoryId(3), Samples.readme(3).location(), "binary"),
                                new ReadmeResult.Failed(new RepositoryId(4), "timeout")),
                        null));
        assertThat(pending(null, 10)).containsExactly(4L);
        assertThat(mirror.backlog().pendingReadmes()).isEqualTo(1);
    }

    @Test
    void counts_what_is_owed_without_what_is_gone() {
        assertThat(mirror.backlog().pendingReadmes()).isZero();
        mirror.store().apply(batch(added(1), added(2), added(3)));
        assertThat(mirror.backlog().pendingReadmes()).isEqualTo(3);

        mirror.store().apply(batch(new Change.Gone(new RepositoryId(2), StarStatus.UNSTARRED)));
        assertThat(mirror.backlog().pendingReadmes()).isEqualTo(2);
    }

    @Test
    void owes_a_changed_readme_at_its_new_place() {
        mirror.store().apply(complete(1));
        ReadmeListing moved = new ReadmeListing.Located(Samples.readme("moved").location());
        mirror.store().apply(batch(new Change.Changed(new ListedStar(Samples.star(1), moved), false, true)));
        assertThat(mirror.backlog().pendingReadmes(null, 10))
                .singleElement()
                .extracting(ReadmeRequest::listing)
                .isEqualTo(moved);
    }

    @Test
    void owes_no_readme_of_a_tombstone() {
        mirror.store().apply(batch(added(1)));
        mirror.store().apply(batch(new Change.Gone(new RepositoryId(1), StarStatus.UNSTARRED)));
        assertThat(pending(null, 10)).isEmpty();
    }

    @Test
    void gives_owed_readmes_in_pages_by_rising_id() {
        mirror.store().apply(batch(added(5), added(10), added(2), added(300), added(7)));
        assertThat(pending(null, 2)).containsExactly(2L, 5L);
        assertThat(pending(5L, 2)).containsExactly(7L, 10L);
        assertThat(pending(10L, 2)).containsExactly(300L);
        assertThat(pending(300L, 2)).isEmpty();
    }

    @Test
    void every_active_star_is_unseen_when_a_new_run_begins() {
        mirror.store().apply(complete(3, 1, 2));
        mirror.store().apply(batch(new Change.Gone(new RepositoryId(2), StarStatus.UNSTARRED)));
        assertThat(unseen(null, 10)).isEmpty();
        mirror.journal().begin(SyncMode.INCREMENTAL, EPOCH);
        assertThat(mirror.backlog().unseen(null, 10))
                .containsExactly(
                        new RepositoryReference(
                                new RepositoryId(1),
                                "R_1",
                                Samples.repository(1).name()),
                        new RepositoryReference(
                                new RepositoryId(3),
                                "R_3",
                                Samples.repository(3).name()));
    }

    @Test
    void a_selective_run_leaves_the_marks_as_they_are() {
        mirror.store().apply(complete(1, 2));
        mirror.journal().begin(SyncMode.FULL, EPOCH);
        mirror.store().apply(batch(new Change.Unchanged(new RepositoryId(1))));
        mirror.journal().begin(SyncMode.SELECTIVE, EPOCH);
        assertThat(unseen(null, 10)).containsExactly(2L);
    }

    @Test
    void every_kind_of_change_marks_a_star_as_seen() {
        mirror.store().apply(complete(1, 2, 4));
        mirror.store().apply(batch(new Change.Gone(new RepositoryId(4), StarStatus.UNAVAILABLE)));
        mirror.journal().begin(SyncMode.FULL, EPOCH);
        mirror.store()
                .apply(batch(
                        new Change.Unchanged(new RepositoryId(1)),
                        new Change.Changed(Samples.listed(2), true, false),
                        added(3),
                        new Change.New(Samples.listed(4), false)));
        assertThat(unseen(null, 10)).isEmpty();
    }

    @Test
    void a_readme_alone_does_not_mark_a_star_as_seen() {
        mirror.store().apply(complete(1));
        mirror.journal().begin(SyncMode.FULL, EPOCH);
        mirror.store().apply(new StoreBatch(List.of(), List.of(Samples.found(1)), null));
        assertThat(unseen(null, 10)).containsExactly(1L);
    }

    @Test
    void gives_unseen_stars_in_pages_by_rising_id() {
        mirror.store().apply(complete(5, 10, 2, 300, 7));
        mirror.journal().begin(SyncMode.FULL, EPOCH);
        assertThat(unseen(null, 3)).containsExactly(2L, 5L, 7L);
        assertThat(unseen(7L, 3)).containsExactly(10L, 300L);
    }

    private List<Long> pending(@Nullable Long after, int limit) {
        return mirror.backlog().pendingReadmes(id(after), limit).stream()
                .map(request -> request.id().value())
                .toList();
    }

    private List<Long> unseen(@Nullable Long after, int limit) {
        return mirror.backlog().unseen(id(after), limit).stream()
                .map(reference -> reference.id().value())
                .toList();
    }

    private static @Nullable RepositoryId id(@Nullable Long value) {
        return value == null ? null : new RepositoryId(value);
    }
}
