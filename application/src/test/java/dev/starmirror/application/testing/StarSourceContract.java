package dev.starmirror.application.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.port.PageRequest;
import dev.starmirror.domain.port.PageRequest.Detail;
import dev.starmirror.domain.port.Presence;
import dev.starmirror.domain.port.RepositoryReference;
import dev.starmirror.domain.port.SourceState;
import dev.starmirror.domain.port.StarPage;
import dev.starmirror.domain.quota.RateLimit;
import dev.starmirror.domain.quota.Resource;
import dev.starmirror.domain.run.PageCursor;
import dev.starmirror.domain.star.Repository;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import dev.starmirror.domain.star.Star;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link dev.starmirror.domain.port.StarSource} of the token's own account keeps to. */
public abstract class StarSourceContract {
    private SourceUnderTest source;

    /** An account without a star. */
    protected abstract SourceUnderTest freshSource();

    @BeforeEach
    void openSource() {
        source = freshSource();
    }

    @Test
    void a_probe_tells_how_many_stars_there_are_and_the_newest() {
        SourceState empty = source.stars().probe();
        starAll(3);
        SourceState three = source.stars().probe();

        assertThat(empty.total()).isZero();
        assertThat(empty.newest()).isNull();
        assertThat(three.account()).isEqualTo(empty.account());
        assertThat(three.total()).isEqualTo(3);
        assertThat(three.newest()).isEqualTo(list(1).get(0).starredAt());
    }

    @Test
    void an_account_without_stars_has_one_empty_page() {
        StarPage page = page(null, 10);

        assertThat(page.stars()).isEmpty();
        assertThat(page.next()).isNull();
        assertThat(page.flawless()).isTrue();
    }

    @Test
    void pages_show_every_star_once_and_the_newest_first_whatever_their_size() {
        starAll(7);

        for (int size : List.of(1, 2, 3, 7, 100)) {
            List<Star> stars = list(size);
            assertThat(stars).extracting(star -> star.id().value()).containsExactly(7L, 6L, 5L, 4L, 3L, 2L, 1L);
            assertThat(stars)
                    .isSortedAccordingTo((one, other) -> other.starredAt().compareTo(one.starredAt()));
        }
    }

    @Test
    void what_is_starred_or_unstarred_meanwhile_shifts_no_cursor() {
        starAll(6);
        StarPage first = page(null, 2);
        source.star(7);
        source.unstar(6);
        source.unstar(3);

        List<Long> rest = new ArrayList<>();
        for (StarPage page = page(first.next(), 2); ; page = page(page.next(), 2)) {
            page.stars().forEach(star -> rest.add(star.id().value()));
            if (page.next() == null) {
                break;
            }
        }
        assertThat(rest).containsExactly(4L, 2L, 1L);
    }

    @Test
    void a_star_that_was_given_again_is_the_newest() {
        starAll(3);
        source.unstar(1);
        source.star(1);

        assertThat(list(10)).extracting(star -> star.id().value()).containsExactly(1L, 3L, 2L);
    }

    @Test
    void a_renamed_repository_keeps_its_id_and_its_date() {
        starAll(2);
        Star before = list(10).get(1);
        source.rename(1, "renamed");
        Star after = list(10).get(1);

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.starredAt()).isEqualTo(before.starredAt());
        assertThat(after.repository().name()).isEqualTo(new RepositoryName("owner", "renamed"));
    }

    @Test
    void a_page_with_what_cannot_be_read_tells_of_it_and_proves_no_absence() {
        starAll(3);
        source.block(2);
        StarPage page = page(null, 10);

        assertThat(page.stars()).extracting(star -> star.id().value()).containsExactly(3L, 1L);
        assertThat(page.skipped()).hasSize(1);
        assertThat(page.flawless()).isFalse();
    }

    @Test
    void stepping_over_shows_nothing_and_leads_to_the_next_star() {
        starAll(3);
        StarPage over = source.stars().page(new PageRequest(null, 1, Detail.STEP_OVER));

        assertThat(over.stars()).isEmpty();
        assertThat(over.skipped()).hasSize(1);
        assertThat(over.flawless()).isFalse();
        assertThat(page(over.next(), 1).stars())
                .extracting(star -> star.id().value())
                .containsExactly(2L);
    }

    @Test
    void a_confirmation_answers_each_question_in_its_order() {
        starAll(4);
        List<RepositoryReference> asked =
                list(10).stream().map(StarSourceContract::reference).toList();
        source.unstar(3);
        source.delete(2);
        source.rename(1, "renamed");

        assertThat(source.stars().confirm(asked))
                .containsExactly(
                        new Presence.Starred(new RepositoryId(4)),
                        new Presence.NotStarred(new RepositoryId(3)),
                        new Presence.Unavailable(new RepositoryId(2)),
                        new Presence.Starred(new RepositoryId(1)));
    }

    @Test
    void a_confirmation_concludes_nothing_from_what_cannot_be_read() {
        starAll(1);
        List<RepositoryReference> asked =
                list(10).stream().map(StarSourceContract::reference).toList();
        source.block(1);

        assertThat(source.stars().confirm(asked)).singleElement().isInstanceOf(Presence.Unknown.class);
    }

    @Test
    void a_lookup_finds_what_is_starred_by_names_in_any_case() {
        starAll(3);
        source.unstar(2);
        List<ListedStar> found = source.stars()
                .lookup(List.of(
                        new RepositoryName("OWNER", "Repository-1"),
                        new RepositoryName("owner", "repository-2"),
                        new RepositoryName("nobody", "nothing")));

        assertThat(found).extracting(star -> star.id().value()).containsExactly(1L);
    }

    @Test
    void every_question_is_counted() {
        long before = asked();
        source.stars().probe();
        page(null, 10);

        assertThat(asked()).isEqualTo(before + 2);
    }

    @Test
    void to_ask_how_it_stands_takes_nothing_from_the_budgets_and_a_question_does() {
        source.stars().probe();
        long before = left();
        assertThat(left()).isEqualTo(before);
        source.stars().probe();

        assertThat(left()).isEqualTo(before - 1);
    }

    private long left() {
        return source.inspection().standing().limits().stream()
                .filter(limit -> limit.resource() == Resource.GRAPHQL)
                .mapToLong(RateLimit::remaining)
                .findFirst()
                .orElseThrow();
    }

    private void starAll(int count) {
        LongStream.rangeClosed(1, count).forEach(source::star);
    }

    private StarPage page(@Nullable PageCursor after, int size) {
        return source.stars().page(new PageRequest(after, size, Detail.FULL));
    }

    private List<Star> list(int size) {
        List<Star> stars = new ArrayList<>();
        PageCursor after = null;
        do {
            StarPage page = page(after, size);
            assertThat(page.stars()).hasSizeLessThanOrEqualTo(size);
            assertThat(page.flawless()).isTrue();
            page.stars().forEach(star -> stars.add(star.star()));
            after = page.next();
        } while (after != null);
        return stars;
    }

    private long asked() {
        return source.usage().usage().graphql() + source.usage().usage().rest();
    }

    private static RepositoryReference reference(Star star) {
        Repository repository = star.repository();
        return new RepositoryReference(repository.id(), repository.nodeId(), repository.name());
    }
}
