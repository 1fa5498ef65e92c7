package dev.starmirror.application.testing;

import static dev.starmirror.application.testing.Samples.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starmirror.domain.catalog.Statistics;
import dev.starmirror.domain.catalog.Statistics.Count;
import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.port.StarStatistics;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.StarStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link StarStatistics} promises. */
public abstract class StarStatisticsContract {
    private MirrorUnderTest mirror;
    private StarStatistics statistics;

    /** A mirror that nobody has written to. */
    protected abstract MirrorUnderTest freshMirror() throws Exception;

    /** The statistics of the mirror made last. */
    protected abstract StarStatistics statistics();

    @BeforeEach
    void openMirror() throws Exception {
        mirror = freshMirror();
        statistics = statistics();
    }

    @Test
    void says_that_there_is_no_mirror_yet() {
        assertThatThrownBy(() -> statistics.statistics(0))
                .isInstanceOfSatisfying(
                        MirrorException.class,
                        missing -> assertThat(missing.failure()).isInstanceOf(MirrorFailure.Missing.class));
    }

    @Test
    void counts_active_stars_and_beside_them_tombstones() {
        fill();

        Statistics counts = statistics.statistics(0);

        assertThat(counts.active()).isEqualTo(4);
        assertThat(counts.removed()).isEqualTo(1);
        assertThat(counts.archived() + counts.forks()).isZero();
        assertThat(counts.readmes()).isEqualTo(3);
    }

    @Test
    void counts_by_language_topic_licence_and_month_without_tombstones() {
        fill();

        Statistics counts = statistics.statistics(0);

        assertThat(counts.languages()).containsExactly(new Count("Go", 3), new Count("Java", 1));
        assertThat(counts.topics())
                .containsExactly(
                        new Count("common", 4),
                        new Count("topic-1", 2),
                        new Count("topic-0", 1),
                        new Count("topic-2", 1));
        assertThat(counts.licenses()).containsExactly(new Count("Apache-2.0", 4));
        assertThat(counts.months()).containsExactly(new Count("2026-01", 4));
    }

    @Test
    void gives_no_more_of_a_kind_than_asked_for() {
        fill();

        assertThat(statistics.statistics(1).languages()).containsExactly(new Count("Go", 3));
        assertThat(statistics.statistics(1).topics()).containsExactly(new Count("common", 4));
    }

    @Test
    void suggests_a_similar_word_for_one_that_nobody_uses() {
        fill();

        assertThat(statistics.suggestion("comon")).contains("common");
        assertThat(statistics.suggestion("description comman")).contains("description common");
        assertThat(statistics.suggestion("common")).isEmpty();
        assertThat(statistics.suggestion("qwertyuiop")).isEmpty();
    }

    @Test
    void takes_words_with_colons_for_text_without_a_word_about_it() {
        assertThat(statistics.unread("http://stars:80/x foo:bar std::is c: stars: 10:30 \"stars:>abc\""))
                .isEmpty();
    }

    private void fill() {
        mirror.store().claim(ACCOUNT);
        mirror.store().apply(Samples.complete(1, 2, 3, 4));
        mirror.store()
                .apply(Samples.batch(Samples.added(7), new Change.Gone(new RepositoryId(4), StarStatus.UNSTARRED)));
    }
}
