package dev.starmirror.application.testing;

import static dev.starmirror.application.testing.Samples.EPOCH;
import static dev.starmirror.application.testing.Samples.batch;
import static dev.starmirror.application.testing.Samples.complete;
import static dev.starmirror.application.testing.Samples.listed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starmirror.domain.catalog.CatalogPage;
import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Filters;
import dev.starmirror.domain.catalog.Hit;
import dev.starmirror.domain.catalog.MirroredStar;
import dev.starmirror.domain.catalog.Sort;
import dev.starmirror.domain.catalog.Standing;
import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.port.StoreBatch;
import dev.starmirror.domain.readme.ReadmeLocation;
import dev.starmirror.domain.readme.ReadmeResult;
import dev.starmirror.domain.run.SyncMode;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import dev.starmirror.domain.star.Star;
import dev.starmirror.domain.star.StarStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link dev.starmirror.domain.port.StarCatalog} keeps; an adapter's own suite covers each filter and ranking. */
public abstract class StarCatalogContract {
    private MirrorUnderTest mirror;

    /** A mirror that nobody has claimed. */
    protected abstract MirrorUnderTest freshMirror() throws Exception;

    @BeforeEach
    void openMirror() throws Exception {
        mirror = freshMirror();
    }

    @Test
    void says_that_there_is_no_mirror_yet() {
        assertThatThrownBy(() -> browse(Filters.NONE, Sort.STARRED))
                .isInstanceOfSatisfying(
                        MirrorException.class,
                        missing -> assertThat(missing.failure()).isInstanceOf(MirrorFailure.Missing.class));
    }

    @Test
    void browses_newest_star_first() {
        fill();
        assertThat(ids(browse(Filters.NONE, Sort.STARRED))).containsExactly(4L, 3L, 2L, 1L);
    }

    @Test
    void turns_the_order_round() {
        fill();
        assertThat(ids(mirror.catalog().page(new CatalogQuery(null, Filters.NONE, Sort.STARRED, true, 0, 0))))
                .containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void sorts_by_stars_and_by_name() {
        fill();
        assertThat(ids(browse(Filters.NONE, Sort.STARS))).containsExactly(4L, 3L, 2L, 1L);
        assertThat(ids(browse(Filters.NONE, Sort.NAME))).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void gives_pages_and_says_whether_there_is_more() {
        fill();
        CatalogPage first = mirror.catalog().page(new CatalogQuery(null, Filters.NONE, Sort.STARRED, false, 2, 0));
        CatalogPage second = mirror.catalog().page(new CatalogQuery(null, Filters.NONE, Sort.STARRED, false, 2, 2));
        assertThat(ids(first)).containsExactly(4L, 3L);
        assertThat(first.more()).isTrue();
        assertThat(ids(second)).containsExactly(2L, 1L);
        assertThat(second.more()).isFalse();
    }

    @Test
    void passes_only_what_the_filters_ask_for() {
        fill();
        Filters java = new Filters(
                List.of("JAVA"), List.of(), null, null, null, null, null, null, null, null, null, null, false);
        Filters popular = new Filters(
                List.of(),
                List.of("common"),
                "OWNER",
                "apache-2.0",
                20L,
                30L,
                null,
                null,
                null,
                null,
                false,
                false,
                false);
        assertThat(ids(browse(java, Sort.STARRED))).containsExactly(4L, 2L);
        assertThat(ids(browse(popular, Sort.STARRED))).containsExactly(3L, 2L);
    }

    @Test
    void searches_names_descriptions_topics_and_readmes() {
        fill();
        assertThat(ids(search("repository-2"))).containsExactly(2L);
        assertThat(ids(search("widget3"))).containsExactly(3L);
        assertThat(ids(search("gadgets"))).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
        assertThat(ids(search("nowhere"))).isEmpty();
    }

    @Test
    void no_search_text_can_break_the_search() {
        fill();
        for (String text : List.of("\"", "'", "*", "(", "NOT", "AND OR", "name:x", "a\"b", "-", "%", "\u0000x", " ")) {
            assertThat(search(text)).isNotNull();
        }
    }

    @Test
    void search_follows_a_changed_readme_and_a_changed_name() {
        fill();
        Star renamed = new Star(Samples.repository(2, new RepositoryName("owner", "zanzibar"), "spices"), EPOCH);
        mirror.store()
                .apply(new StoreBatch(
                        List.of(new Change.Changed(listed(renamed), true, true)),
                        List.of(new ReadmeResult.Found(new RepositoryId(2), Samples.readme("about cloves"))),
                        null));
        assertThat(ids(search("zanzibar"))).containsExactly(2L);
        assertThat(ids(search("cloves"))).containsExactly(2L);
        assertThat(ids(search("widget2"))).isEmpty();
    }

    @Test
    void tombstones_are_only_in_the_list_of_removed_stars() {
        fill();
        mirror.store().apply(batch(new Change.Gone(new RepositoryId(2), StarStatus.UNAVAILABLE)));
        Filters removed =
                new Filters(List.of(), List.of(), null, null, null, null, null, null, null, null, null, null, true);
        assertThat(ids(browse(Filters.NONE, Sort.STARRED))).containsExactly(4L, 3L, 1L);
        assertThat(ids(browse(removed, Sort.STARRED))).containsExactly(2L);
        assertThat(ids(search("widget2"))).isEmpty();
        assertThat(mirror.catalog().find(Samples.repository(2).name()))
                .map(MirroredStar::status)
                .contains(StarStatus.UNAVAILABLE);
    }

    @Test
    void finds_a_star_by_name_without_regard_to_case() {
        fill();
        assertThat(mirror.catalog().find(new RepositoryName("OWNER", "Repository-3")))
                .contains(new MirroredStar(
                        Samples.star(3), StarStatus.ACTIVE, Samples.readme(3).location()));
        assertThat(mirror.catalog().find(new RepositoryName("owner", "repository")))
                .isEmpty();
    }

    @Test
    void finds_the_active_star_where_a_tombstone_has_the_same_name() {
        fill();
        mirror.store().apply(batch(new Change.Gone(new RepositoryId(1), StarStatus.UNAVAILABLE)));
        Star reused = new Star(Samples.repository(77, Samples.repository(1).name(), "new tenant"), EPOCH);
        mirror.store().apply(batch(new Change.New(listed(reused), true)));
        assertThat(mirror.catalog().find(Samples.repository(1).name()))
                .map(found -> found.star().id())
                .contains(new RepositoryId(77));
    }

    @Test
    void hands_over_every_hit_one_at_a_time() {
        fill();
        List<Long> seen = new ArrayList<>();
        mirror.catalog()
                .each(
                        new CatalogQuery(null, Filters.NONE, Sort.STARRED, false, 0, 0),
                        hit -> seen.add(hit.star().star().id().value()));
        assertThat(seen).containsExactly(4L, 3L, 2L, 1L);
    }

    @Test
    void hands_over_stars_and_tombstones_together_in_one_order() {
        fill();
        mirror.store().apply(batch(new Change.Gone(new RepositoryId(2), StarStatus.UNAVAILABLE)));
        List<Long> seen = new ArrayList<>();
        for (Sort sort : List.of(Sort.STARRED, Sort.NAME)) {
            mirror.catalog()
                    .each(
                            new CatalogQuery(null, standing(Standing.ANY), sort, false, 0, 0),
                            hit -> seen.add(hit.star().star().id().value()));
        }
        assertThat(seen).containsExactly(4L, 3L, 2L, 1L, 1L, 2L, 3L, 4L);
        assertThat(ids(mirror.catalog()
                        .page(new CatalogQuery("gadgets", standing(Standing.ANY), Sort.RELEVANCE, false, 0, 0))))
                .containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
    }

    @Test
    void what_the_consumer_throws_ends_the_answer_and_comes_out_as_it_is() {
        fill();
        List<Long> seen = new ArrayList<>();
        IllegalStateException enough = new IllegalStateException("enough");
        assertThatThrownBy(() -> mirror.catalog()
                        .each(new CatalogQuery(null, Filters.NONE, Sort.STARRED, false, 0, 0), hit -> {
                            seen.add(hit.star().star().id().value());
                            throw enough;
                        }))
                .isSameAs(enough);
        assertThat(seen).hasSize(1);
        assertThat(ids(browse(Filters.NONE, Sort.STARRED))).hasSize(4);
    }

    @Test
    void the_consumer_may_ask_for_readmes_meanwhile() {
        fill();
        List<String> texts = new ArrayList<>();
        mirror.catalog()
                .each(
                        new CatalogQuery(null, Filters.NONE, Sort.STARRED, false, 0, 0),
                        hit -> mirror.catalog().readme(hit.star().star().id()).ifPresent(texts::add));
        assertThat(texts)
                .containsExactly(
                        Samples.readmeText(4), Samples.readmeText(3), Samples.readmeText(2), Samples.readmeText(1));
    }

    @Test
    void tells_where_a_readme_lies_also_while_its_text_is_owed_or_cannot_be_kept() {
        fill();
        ReadmeLocation binary =
                new ReadmeLocation("README", Samples.readme("x").location().oid(), 12);
        mirror.store().apply(batch(Samples.added(5), Samples.added(6), Samples.added(7)));
        mirror.store()
                .apply(new StoreBatch(
                        List.of(),
                        List.of(
                                new ReadmeResult.Unreadable(new RepositoryId(6), binary, "binary"),
                                new ReadmeResult.Absent(new RepositoryId(7))),
                        null));
        assertThat(browse(Filters.NONE, Sort.STARRED).hits())
                .extracting(hit -> hit.star().readme())
                .startsWith(null, binary, Samples.readme(5).location());
        assertThat(mirror.catalog().readme(new RepositoryId(5))).isEmpty();
    }

    @Test
    void gives_a_readme_byte_for_byte() {
        fill();
        String odd = "\uFEFF# T\u00EFtle\r\n\ttab \uD83D\uDE80 \u4ED3\u5E93\n\u0000end";
        mirror.store()
                .apply(new StoreBatch(
                        List.of(), List.of(new ReadmeResult.Found(new RepositoryId(1), Samples.readme(odd))), null));
        assertThat(mirror.catalog().readme(new RepositoryId(1))).contains(odd);
        assertThat(mirror.catalog().readme(new RepositoryId(99))).isEmpty();
    }

    private void fill() {
        mirror.store().claim(Samples.ACCOUNT);
        mirror.journal().begin(SyncMode.INITIAL, EPOCH);
        mirror.store().apply(complete(1, 2, 3, 4));
    }

    private CatalogPage browse(Filters filters, Sort sort) {
        return mirror.catalog().page(new CatalogQuery(null, filters, sort, false, 0, 0));
    }

    private CatalogPage search(@Nullable String text) {
        return mirror.catalog().page(new CatalogQuery(text, Filters.NONE, Sort.RELEVANCE, false, 0, 0));
    }

    private static Filters standing(Standing standing) {
        return new Filters(List.of(), List.of(), null, null, null, null, null, null, null, null, null, null, standing);
    }

    private static List<Long> ids(CatalogPage page) {
        return page.hits().stream()
                .map(Hit::star)
                .map(star -> star.star().id().value())
                .toList();
    }
}
