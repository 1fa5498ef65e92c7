package dev.starmirror.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.domain.readme.BlobOid;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeLocation;
import dev.starmirror.domain.readme.ReadmeState;
import dev.starmirror.domain.star.Fingerprint;
import dev.starmirror.domain.star.Repository;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import dev.starmirror.domain.star.Star;
import dev.starmirror.domain.star.StarSamples;
import dev.starmirror.domain.star.StarStatus;
import dev.starmirror.domain.star.Timeline;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangePlannerTest {
    private static final ReadmeLocation README = location("one");
    private static final ReadmeLocation ANOTHER = location("another");

    @Test
    void a_star_the_mirror_does_not_have_is_new_and_its_readme_due() {
        ListedStar star = listed(1, new ReadmeListing.Located(README));
        assertThat(plan(star, null))
                .isEqualTo(new BatchPlan(List.of(new Change.New(star, true)), List.of(star.readmeRequest())));
    }

    @Test
    void a_star_as_stored_is_unchanged_and_costs_nothing() {
        ListedStar star = listed(1, new ReadmeListing.Located(README));
        assertThat(plan(star, stored(star, ReadmeState.PRESENT, README)))
                .isEqualTo(new BatchPlan(List.of(new Change.Unchanged(star.id())), List.of()));
    }

    @Test
    void a_tombstone_that_is_listed_again_is_new_and_its_readme_only_due_where_it_differs() {
        ListedStar star = listed(1, new ReadmeListing.Located(README));
        StoredStar tombstone = stored(star, StarStatus.UNSTARRED, ReadmeState.PRESENT, README);
        assertThat(plan(star, tombstone)).isEqualTo(new BatchPlan(List.of(new Change.New(star, false)), List.of()));
        ListedStar edited = listed(1, new ReadmeListing.Located(ANOTHER));
        assertThat(plan(edited, tombstone).changes()).containsExactly(new Change.New(edited, true));
    }

    @Test
    void any_changed_field_of_metadata_is_a_change_without_a_readme_being_due() {
        ListedStar star = listed(1, new ReadmeListing.Located(README));
        StoredStar known = stored(star, ReadmeState.PRESENT, README);
        for (Star changed : StarSamples.oneFieldChanged(star.star())) {
            if (changed.id().equals(star.id())) {
                ListedStar listed = new ListedStar(changed, star.readme());
                assertThat(plan(listed, known))
                        .isEqualTo(new BatchPlan(List.of(new Change.Changed(listed, true, false)), List.of()));
            }
        }
    }

    @Test
    void a_readme_is_told_by_its_oid_alone() {
        ListedStar moved =
                listed(1, new ReadmeListing.Located(new ReadmeLocation("docs/README.md", README.oid(), README.size())));
        assertThat(plan(moved, stored(moved, ReadmeState.PRESENT, README)).readmes())
                .isEmpty();
        ListedStar edited = listed(1, new ReadmeListing.Located(ANOTHER));
        assertThat(plan(edited, stored(edited, ReadmeState.PRESENT, README)))
                .isEqualTo(new BatchPlan(
                        List.of(new Change.Changed(edited, false, true)), List.of(edited.readmeRequest())));
    }

    @Test
    void a_readme_that_cannot_be_kept_is_not_fetched_again_until_it_differs() {
        ListedStar star = listed(1, new ReadmeListing.Located(README));
        assertThat(plan(star, stored(star, ReadmeState.UNREADABLE, README)).readmes())
                .isEmpty();
        assertThat(plan(star, stored(star, ReadmeState.UNREADABLE, ANOTHER)).readmes())
                .hasSize(1);
    }

    @Test
    void a_readme_that_the_listing_does_not_show_is_due_after_a_push_only() {
        ListedStar star = listed(1, new ReadmeListing.NotSeen());
        assertThat(plan(star, stored(star, ReadmeState.PRESENT, README)).readmes())
                .isEmpty();
        assertThat(plan(star, stored(star, ReadmeState.ABSENT, null)).readmes()).isEmpty();
        ListedStar pushed = new ListedStar(pushed(star.star()), star.readme());
        assertThat(plan(pushed, stored(star, ReadmeState.ABSENT, null)).readmes())
                .containsExactly(pushed.readmeRequest());
    }

    @Test
    void a_readme_that_is_gone_for_certain_is_due_once() {
        ListedStar star = listed(1, new ReadmeListing.None());
        assertThat(plan(star, stored(star, ReadmeState.PRESENT, README)).changes())
                .containsExactly(new Change.Changed(star, false, true));
        assertThat(plan(star, stored(star, ReadmeState.ABSENT, null)).changes())
                .containsExactly(new Change.Unchanged(star.id()));
    }

    @Test
    void a_readme_that_is_owed_stays_due() {
        for (ReadmeListing listing :
                List.of(new ReadmeListing.Located(README), new ReadmeListing.NotSeen(), new ReadmeListing.None())) {
            ListedStar star = listed(1, listing);
            assertThat(plan(star, stored(star, ReadmeState.PENDING, README)).readmes())
                    .hasSize(1);
        }
    }

    @Test
    void a_repository_that_stands_twice_counts_as_it_stood_first() {
        ListedStar newer = listed(1, new ReadmeListing.Located(README));
        ListedStar older =
                new ListedStar(new Star(newer.star().repository(), Instant.EPOCH), new ReadmeListing.NotSeen());
        assertThat(ChangePlanner.plan(List.of(newer, older), Map.of(), ReadmePolicy.FETCH)
                        .changes())
                .containsExactly(new Change.New(newer, true));
    }

    @Test
    void names_are_no_keys() {
        ListedStar taker = listed(2, new ReadmeListing.Located(README));
        ListedStar renamed = new ListedStar(renamed(taker.star(), "name-1"), taker.readme());
        ListedStar first = listed(1, new ReadmeListing.Located(README));
        BatchPlan plan = ChangePlanner.plan(
                List.of(renamed, first),
                Map.of(first.id(), stored(first, ReadmeState.PRESENT, README)),
                ReadmePolicy.FETCH);
        assertThat(plan.changes()).containsExactly(new Change.New(renamed, true), new Change.Unchanged(first.id()));
    }

    @Property
    void plans_each_repository_once_in_the_order_of_the_page(@ForAll("pages") @Size(max = 12) List<Known> page) {
        BatchPlan plan = plan(page, ReadmePolicy.FETCH);
        List<RepositoryId> distinct = List.copyOf(new LinkedHashSet<>(
                page.stream().map(known -> known.listed().id()).toList()));
        assertThat(plan.changes()).extracting(Change::id).isEqualTo(distinct);
        assertThat(plan.readmes())
                .extracting(request -> request.id())
                .isSubsetOf(distinct)
                .doesNotHaveDuplicates();
    }

    @Property
    void wants_exactly_the_readmes_that_are_due(@ForAll("pages") @Size(max = 12) List<Known> page) {
        BatchPlan plan = plan(page, ReadmePolicy.FETCH);
        List<RepositoryId> due = plan.changes().stream()
                .filter(change -> (change instanceof Change.New added && added.readmeDue())
                        || (change instanceof Change.Changed changed && changed.readmeDue()))
                .map(Change::id)
                .toList();
        assertThat(plan.readmes()).extracting(request -> request.id()).isEqualTo(due);
    }

    @Property
    void fetches_nothing_and_forgets_nothing_where_readmes_are_left_out(
            @ForAll("pages") @Size(max = 12) List<Known> page) {
        BatchPlan plan = plan(page, ReadmePolicy.SKIP);
        assertThat(plan.readmes()).isEmpty();
        assertThat(plan.changes()).isEqualTo(plan(page, ReadmePolicy.FETCH).changes());
    }

    @Property
    void never_plans_a_removal(@ForAll("pages") @Size(max = 12) List<Known> page) {
        assertThat(plan(page, ReadmePolicy.FETCH).changes()).noneMatch(Change.Gone.class::isInstance);
    }

    @Provide
    Arbitrary<List<Known>> pages() {
        Arbitrary<ReadmeListing> listings = Arbitraries.of(
                new ReadmeListing.Located(README),
                new ReadmeListing.Located(ANOTHER),
                new ReadmeListing.NotSeen(),
                new ReadmeListing.None());
        return Combinators.combine(
                        Arbitraries.longs().between(1, 8),
                        listings,
                        Arbitraries.of(true, false),
                        Arbitraries.of(StarStatus.class),
                        Arbitraries.of(ReadmeState.class),
                        Arbitraries.of(true, false))
                .as(Known::of)
                .list();
    }

    /** A listed star with what the mirror has of it, null for nothing. */
    record Known(ListedStar listed, @Nullable StoredStar stored) {
        static Known of(
                long id, ReadmeListing listing, boolean known, StarStatus status, ReadmeState state, boolean pushed) {
            ListedStar star = ChangePlannerTest.listed(id, listing);
            ListedStar shown = pushed ? new ListedStar(pushed(star.star()), listing) : star;
            return new Known(shown, known ? ChangePlannerTest.stored(star, status, state, README) : null);
        }
    }

    private static BatchPlan plan(List<Known> page, ReadmePolicy policy) {
        Map<RepositoryId, StoredStar> stored = new HashMap<>();
        page.forEach(known -> {
            if (known.stored() != null) {
                stored.put(known.listed().id(), known.stored());
            }
        });
        return ChangePlanner.plan(page.stream().map(Known::listed).toList(), stored, policy);
    }

    private static BatchPlan plan(ListedStar star, @Nullable StoredStar known) {
        return ChangePlanner.plan(
                List.of(star), known == null ? Map.of() : Map.of(star.id(), known), ReadmePolicy.FETCH);
    }

    private static StoredStar stored(ListedStar star, ReadmeState state, @Nullable ReadmeLocation readme) {
        return stored(star, StarStatus.ACTIVE, state, readme);
    }

    private static StoredStar stored(
            ListedStar star, StarStatus status, ReadmeState state, @Nullable ReadmeLocation readme) {
        return new StoredStar(
                star.id(),
                Fingerprint.of(star.star()),
                status,
                star.star().starredAt(),
                star.star().repository().timeline().pushedAt(),
                state,
                readme == null ? null : readme.oid(),
                false);
    }

    private static ListedStar listed(long id, ReadmeListing listing) {
        return new ListedStar(StarSamples.star(id), listing);
    }

    private static Star pushed(Star star) {
        Timeline old = star.repository().timeline();
        return with(star, star.repository().name(), new Timeline(old.createdAt(), old.updatedAt(), Instant.EPOCH));
    }

    private static Star renamed(Star star, String name) {
        return with(star, new RepositoryName("owner", name), star.repository().timeline());
    }

    private static Star with(Star star, RepositoryName name, Timeline timeline) {
        Repository r = star.repository();
        return new Star(
                new Repository(
                        r.id(),
                        r.nodeId(),
                        name,
                        r.url(),
                        r.description(),
                        r.homepage(),
                        r.language(),
                        r.topics(),
                        r.license(),
                        r.popularity(),
                        r.traits(),
                        r.defaultBranch(),
                        timeline),
                star.starredAt());
    }

    private static ReadmeLocation location(String text) {
        return new ReadmeLocation("README.md", BlobOid.ofContent(text.getBytes(StandardCharsets.UTF_8)), 3);
    }
}
