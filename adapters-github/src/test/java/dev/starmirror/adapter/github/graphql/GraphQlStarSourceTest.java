package dev.starmirror.adapter.github.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starmirror.adapter.github.GitHubAdapter;
import dev.starmirror.adapter.github.RecordedGitHub;
import dev.starmirror.adapter.github.RecordedGitHub.Answer;
import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.port.PageRequest;
import dev.starmirror.domain.port.PageRequest.Detail;
import dev.starmirror.domain.port.Presence;
import dev.starmirror.domain.port.RepositoryReference;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.port.SourceState;
import dev.starmirror.domain.port.StarPage;
import dev.starmirror.domain.readme.BlobOid;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeLocation;
import dev.starmirror.domain.run.PageCursor;
import dev.starmirror.domain.star.Account;
import dev.starmirror.domain.star.Popularity;
import dev.starmirror.domain.star.Repository;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import dev.starmirror.domain.star.Star;
import dev.starmirror.domain.star.Timeline;
import dev.starmirror.domain.star.Trait;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GraphQlStarSourceTest {
    private static final String OID = "0123456789abcdef0123456789abcdef01234567";
    private static final String NODE = """
            {"id":"R_1","databaseId":7,"nameWithOwner":"octo/cat","url":"https://github.com/octo/cat","description":"A cat",
            "homepageUrl":"","primaryLanguage":{"name":"Java"},"repositoryTopics":{"nodes":[{"topic":{"name":"cats"}}]},
            "licenseInfo":{"spdxId":"MIT"},"stargazerCount":12,"forkCount":3,"isArchived":true,"isFork":false,"isPrivate":false,
            "isTemplate":true,"isEmpty":false,"defaultBranchRef":{"name":"main"},"createdAt":"2020-01-01T00:00:00Z",
            "updatedAt":"2026-01-02T00:00:00Z","pushedAt":null,"githubReadme":null,"upperReadme":{"oid":"%s","byteSize":5},
            "lowerReadme":null,"capitalizedReadme":null,"markdownReadme":{},"rstReadme":null}""".formatted(OID);

    private final RecordedGitHub server = new RecordedGitHub();
    private final GitHubAdapter github = GitHubAdapter.at(server.address());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void probes_with_one_request_of_one_point() {
        server.willAnswer(Answer.json("""
                {"data":{"rateLimit":{"cost":1},"account":{"databaseId":1,"login":"octocat",
                "starredRepositories":{"totalCount":3,"edges":[{"starredAt":"2026-01-01T00:00:00Z"}]}}}}"""));

        assertThat(github.stars().probe())
                .isEqualTo(new SourceState(new Account(1, "octocat"), 3, Instant.parse("2026-01-01T00:00:00Z")));
        assertThat(github.usage().usage().graphql()).isEqualTo(1);
        assertThat(github.usage().usage().graphqlPoints()).isEqualTo(1);
        assertThat(server.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.path()).isEqualTo("/graphql");
            assertThat(asked.headers())
                    .containsEntry("Authorization", "Bearer " + GitHubAdapter.TOKEN)
                    .containsEntry("User-Agent", "starmirror-test")
                    .containsEntry("X-GitHub-Api-Version", "2022-11-28")
                    .containsEntry("X-Github-Next-Global-ID", "1")
                    .containsEntry("Accept-Encoding", "gzip");
        });
    }

    @Test
    void reads_everything_that_is_mirrored_of_a_star() {
        server.willAnswer(page("{\"starredAt\":\"2026-01-03T00:00:00Z\",\"node\":" + NODE + "}", "", true));

        StarPage page = github.stars().page(new PageRequest(null, 50, Detail.FULL));

        Repository repository = new Repository(
                new RepositoryId(7),
                "R_1",
                new RepositoryName("octo", "cat"),
                "https://github.com/octo/cat",
                "A cat",
                "",
                "Java",
                List.of("cats"),
                "MIT",
                new Popularity(12, 3, null),
                Set.of(Trait.ARCHIVED, Trait.TEMPLATE),
                "main",
                new Timeline(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2026-01-02T00:00:00Z"), null));
        ReadmeLocation readme = new ReadmeLocation("README.md", new BlobOid(OID), 5);
        assertThat(page.stars())
                .containsExactly(new ListedStar(
                        new Star(repository, Instant.parse("2026-01-03T00:00:00Z")),
                        new ReadmeListing.Located(readme)));
        assertThat(page.flawless()).isTrue();
        assertThat(page.total()).isEqualTo(9);
        assertThat(page.next()).isNotNull();
    }

    @Test
    void goes_on_behind_the_cursor_of_the_page_before() {
        server.willAnswer(page("", "", true), page("", "", false));

        PageCursor next =
                github.stars().page(new PageRequest(null, 50, Detail.FULL)).next();
        StarPage last = github.stars().page(new PageRequest(next, 25, Detail.FULL));

        assertThat(last.next()).isNull();
        assertThat(server.asked().get(1).body()).contains("\"after\":\"Y3Vyc29y\"", "\"first\":25");
    }

    @Test
    void lists_an_unreadable_star_as_skipped_with_GitHubs_reason_and_proves_nothing_by_that_page() {
        String error = """
                ,"errors":[{"type":"FORBIDDEN","path":["account","starredRepositories","edges",1,"node"],
                "message":"Resource protected by organization SAML enforcement."}]""";
        String edge = "{\"starredAt\":\"2026-01-03T00:00:00Z\",\"node\":" + NODE + "}";
        server.willAnswer(page(edge + ",null", error, false));

        StarPage page = github.stars().page(new PageRequest(null, 50, Detail.FULL));

        assertThat(page.stars()).hasSize(1);
        assertThat(page.flawless()).isFalse();
        assertThat(page.skipped()).singleElement().satisfies(skip -> {
            assertThat(skip.reason()).contains("SAML");
            assertThat(skip.what()).contains("2026-01-03");
        });
    }

    @Test
    void does_not_choose_a_readme_where_another_one_might_hide_behind_an_error() {
        String error = """
                ,"errors":[{"type":"INTERNAL","path":["account","starredRepositories","edges",0,"node","githubReadme"],"message":"Oops"}]""";
        server.willAnswer(page("{\"starredAt\":\"2026-01-03T00:00:00Z\",\"node\":" + NODE + "}", error, false));

        StarPage page = github.stars().page(new PageRequest(null, 50, Detail.FULL));

        assertThat(page.stars()).extracting(ListedStar::readme).containsExactly(new ReadmeListing.NotSeen());
        assertThat(page.flawless()).isFalse();
    }

    @Test
    void refuses_a_listing_that_walks_in_a_circle() {
        server.willAnswer(page("", "", true));
        Collections.nCopies(8, page("", "", true)).forEach(server::willAnswer);
        PageCursor next =
                github.stars().page(new PageRequest(null, 50, Detail.FULL)).next();

        assertFails(() -> github.stars().page(new PageRequest(next, 50, Detail.FULL)), SourceFailure.Unavailable.class);
    }

    @Test
    void tells_an_account_that_does_not_exist() {
        GitHubAdapter other =
                new GitHubAdapter(GitHubAdapter.settings(server.address(), GitHubAdapter.TOKEN, "nobody"));
        server.willAnswer(Answer.json("""
                {"data":{"rateLimit":{"cost":1},"account":null},"errors":[{"type":"NOT_FOUND","path":["account"],
                "message":"Could not resolve to a User with the login of 'nobody'."}]}"""));

        assertFails(() -> other.stars().probe(), SourceFailure.UnknownAccount.class);
    }

    @Test
    void confirms_only_what_is_clearly_said() {
        server.willAnswer(Answer.json("""
                {"data":{"rateLimit":{"cost":1},"viewer":{"login":"octocat"},"nodes":[
                {"databaseId":1,"viewerHasStarred":true},{"databaseId":2,"viewerHasStarred":false},null,null,
                {"databaseId":99,"viewerHasStarred":false}]},
                "errors":[{"type":"NOT_FOUND","path":["nodes",2],"message":"Could not resolve"},
                {"type":"FORBIDDEN","path":["nodes",3],"message":"SAML"}]}"""));

        List<RepositoryReference> asked = java.util.stream.LongStream.rangeClosed(1, 5)
                .mapToObj(id ->
                        new RepositoryReference(new RepositoryId(id), "R_" + id, new RepositoryName("octo", "r" + id)))
                .toList();

        assertThat(github.stars().confirm(asked))
                .containsExactly(
                        new Presence.Starred(new RepositoryId(1)),
                        new Presence.NotStarred(new RepositoryId(2)),
                        new Presence.Unavailable(new RepositoryId(3)),
                        new Presence.Unknown(new RepositoryId(4), "SAML"),
                        new Presence.Unknown(new RepositoryId(5), "GitHub answered with another repository"));
    }

    /** On the first page already it is listed over REST instead. */
    @Test
    void a_listing_that_is_cut_off_on_the_way_proves_no_absence() {
        Answer whole = page("", "", false);
        Answer cut = Answer.json(whole.body().replace("\"isOverLimit\":false", "\"isOverLimit\":true"));
        server.willAnswer(page("", "", true), whole, cut);
        PageCursor next =
                github.stars().page(new PageRequest(null, 2, Detail.FULL)).next();

        assertThat(github.stars().page(new PageRequest(next, 2, Detail.FULL)).flawless())
                .isTrue();
        assertThat(github.stars().page(new PageRequest(next, 2, Detail.FULL)).flawless())
                .isFalse();
    }

    @Test
    void looks_up_by_name_what_the_account_has_starred() {
        server.willAnswer(
                Answer.json("""
                {"data":{"rateLimit":{"cost":1},"viewer":{"login":"octocat"},"r0":%s,"r1":%s,"r2":null},
                "errors":[{"type":"NOT_FOUND","path":["r2"],"message":"Could not resolve"}]}""".formatted(NODE.replace("\"isEmpty\"", "\"viewerHasStarred\":true,\"isEmpty\""), NODE)));

        assertThat(github.stars()
                        .lookup(List.of(
                                new RepositoryName("octo", "cat"),
                                new RepositoryName("octo", "dog"),
                                new RepositoryName("octo", "eel"))))
                .singleElement()
                .satisfies(star -> assertThat(star.star().starredAt()).isEqualTo(Instant.EPOCH));
    }

    private static Answer page(String edges, String errors, boolean more) {
        return Answer.json("""
                {"data":{"rateLimit":{"cost":1},"account":{"databaseId":1,"login":"octocat","starredRepositories":{"totalCount":9,
                "isOverLimit":false,"pageInfo":{"hasNextPage":%s,"endCursor":"Y3Vyc29y"},"edges":[%s]}}}%s}""".formatted(more, edges, errors));
    }

    private static void assertFails(Runnable question, Class<? extends SourceFailure> failure) {
        assertThatThrownBy(question::run)
                .isInstanceOfSatisfying(
                        SourceException.class, e -> assertThat(e.failure()).isInstanceOf(failure));
    }
}
