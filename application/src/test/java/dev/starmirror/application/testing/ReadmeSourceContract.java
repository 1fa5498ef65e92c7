package dev.starmirror.application.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.port.PageRequest;
import dev.starmirror.domain.port.PageRequest.Detail;
import dev.starmirror.domain.readme.BlobOid;
import dev.starmirror.domain.readme.Readme;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeLocation;
import dev.starmirror.domain.readme.ReadmeRequest;
import dev.starmirror.domain.readme.ReadmeResult;
import dev.starmirror.domain.star.RepositoryId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link dev.starmirror.domain.port.ReadmeSource} keeps to. */
public abstract class ReadmeSourceContract {
    private static final String TEXT = "# Ünïcode 🎉\n";

    private SourceUnderTest source;

    /** An account without a star. */
    protected abstract SourceUnderTest freshSource();

    @BeforeEach
    void openSource() {
        source = freshSource();
    }

    @Test
    void the_listing_shows_the_usual_place_with_the_oid_and_size_of_the_text() {
        star(1, TEXT, true);

        assertThat(listed(1).readme()).isEqualTo(new ReadmeListing.Located(location("README.md", TEXT)));
    }

    @Test
    void looking_finds_what_the_listing_did_not_show_and_says_what_is_not_there() {
        star(1, TEXT, false);
        star(2, null, true);
        List<ReadmeRequest> found = source.readmes().locate(List.of(unseen(1), unseen(2)));

        assertThat(found).extracting(ReadmeRequest::id).containsExactly(new RepositoryId(1), new RepositoryId(2));
        assertThat(found.get(0).listing().place().orElseThrow().oid()).isEqualTo(oid(TEXT));
        assertThat(found.get(1).listing()).isInstanceOf(ReadmeListing.None.class);
    }

    @Test
    void looking_says_nothing_about_what_cannot_be_read() {
        star(1, TEXT, false);
        star(2, TEXT, false);
        List<ReadmeRequest> asked = List.of(unseen(1), unseen(2));
        source.block(1);
        List<ReadmeRequest> found = source.readmes().locate(asked);

        assertThat(found.get(0).listing()).isInstanceOf(ReadmeListing.NotSeen.class);
        assertThat(found.get(1).listing()).isInstanceOf(ReadmeListing.Located.class);
    }

    @Test
    void texts_come_in_the_order_of_the_requests() {
        star(1, "one", true);
        star(2, "two", true);
        star(3, "three", true);

        assertThat(source.readmes().fetch(List.of(located(3), located(1), located(2))))
                .containsExactly(found(3, "three"), found(1, "one"), found(2, "two"));
    }

    @Test
    void a_text_from_another_place_can_be_fetched_where_it_was_found() {
        star(1, TEXT, false);
        List<ReadmeRequest> found = source.readmes().locate(List.of(unseen(1)));
        ReadmeLocation place = found.get(0).listing().place().orElseThrow();

        assertThat(source.readmes().fetch(found))
                .containsExactly(new ReadmeResult.Found(new RepositoryId(1), new Readme(place, TEXT, false)));
    }

    @Test
    void a_text_is_never_given_for_another_one() {
        star(1, "before", true);
        ReadmeRequest before = located(1);
        source.push(1, "after", true);
        ReadmeResult result = source.readmes().fetch(List.of(before)).get(0);

        assertThat(result)
                .satisfiesAnyOf(
                        old -> assertThat(old).isEqualTo(found(1, "before")),
                        failed -> assertThat(failed).isInstanceOf(ReadmeResult.Failed.class));
    }

    @Test
    void one_that_cannot_be_read_fails_alone() {
        star(1, "one", true);
        star(2, "two", true);
        List<ReadmeRequest> asked = List.of(located(1), located(2));
        source.delete(1);
        List<ReadmeResult> results = source.readmes().fetch(asked);

        assertThat(results.get(0)).isInstanceOf(ReadmeResult.Failed.class);
        assertThat(results.get(0).id()).isEqualTo(new RepositoryId(1));
        assertThat(results.get(1)).isEqualTo(found(2, "two"));
    }

    private void star(long id, @Nullable String readme, boolean usualPlace) {
        source.star(id);
        source.push(id, readme, usualPlace);
    }

    private ListedStar listed(long id) {
        return source.stars().page(new PageRequest(null, 100, Detail.FULL)).stars().stream()
                .filter(star -> star.id().equals(new RepositoryId(id)))
                .findFirst()
                .orElseThrow();
    }

    private ReadmeRequest located(long id) {
        return listed(id).readmeRequest();
    }

    private ReadmeRequest unseen(long id) {
        return listed(id).readmeRequest().at(new ReadmeListing.NotSeen());
    }

    private static ReadmeResult found(long id, String text) {
        return new ReadmeResult.Found(new RepositoryId(id), new Readme(location("README.md", text), text, false));
    }

    private static ReadmeLocation location(String path, String text) {
        return new ReadmeLocation(path, oid(text), text.getBytes(StandardCharsets.UTF_8).length);
    }

    private static BlobOid oid(String text) {
        return BlobOid.ofContent(text.getBytes(StandardCharsets.UTF_8));
    }
}
