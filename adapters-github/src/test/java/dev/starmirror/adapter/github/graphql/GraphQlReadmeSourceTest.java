package dev.starmirror.adapter.github.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.adapter.github.GitHubAdapter;
import dev.starmirror.adapter.github.RecordedGitHub;
import dev.starmirror.adapter.github.RecordedGitHub.Answer;
import dev.starmirror.domain.readme.BlobOid;
import dev.starmirror.domain.readme.Readme;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeLocation;
import dev.starmirror.domain.readme.ReadmeRequest;
import dev.starmirror.domain.readme.ReadmeResult;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GraphQlReadmeSourceTest {
    private static final String TEXT = "# Ünïcode 🎉\n";
    private static final BlobOid OID = BlobOid.ofContent(TEXT.getBytes(StandardCharsets.UTF_8));
    private static final long SIZE = TEXT.getBytes(StandardCharsets.UTF_8).length;
    private static final ReadmeLocation PLACE = new ReadmeLocation("README.md", OID, SIZE);

    private final RecordedGitHub server = new RecordedGitHub();
    private final GitHubAdapter github = GitHubAdapter.at(server.address());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void fetches_a_text_by_its_oid_and_proves_it() {
        server.willAnswer(texts(blob(false, false, TEXT)));

        assertThat(github.readmes().fetch(List.of(located(1))))
                .containsExactly(new ReadmeResult.Found(new RepositoryId(1), new Readme(PLACE, TEXT, false)));
        assertThat(server.asked().get(0).body()).contains(OID.value(), "R_1");
    }

    @Test
    void does_not_take_another_text_for_the_file() {
        server.willAnswer(texts(blob(false, false, "# another text")), new Answer(200, Map.of(), "# another text"));

        assertThat(github.readmes().fetch(List.of(located(1)))).singleElement().isInstanceOf(ReadmeResult.Failed.class);
    }

    @Test
    void completes_a_truncated_text_with_the_bytes_of_the_file() {
        server.willAnswer(texts(blob(false, true, "# Ünï")), new Answer(200, Map.of(), TEXT));

        assertThat(github.readmes().fetch(List.of(located(1))))
                .containsExactly(new ReadmeResult.Found(new RepositoryId(1), new Readme(PLACE, TEXT, false)));
        assertThat(server.asked().get(1).path()).isEqualTo("/repos/octo/r1/readme");
        assertThat(server.asked().get(1).headers()).containsEntry("Accept", "application/vnd.github.raw+json");
    }

    @Test
    void keeps_a_text_truncated_that_is_too_large_to_complete() {
        long size = 2L << 20;
        ReadmeLocation large = new ReadmeLocation("README.md", OID, size);
        server.willAnswer(
                texts("{\"oid\":\"%s\",\"byteSize\":%d,\"isBinary\":false,\"isTruncated\":true,\"text\":\"# Long\"}"
                        .formatted(OID, size)));

        assertThat(github.readmes().fetch(List.of(unlocated(1).at(new ReadmeListing.Located(large)))))
                .containsExactly(new ReadmeResult.Found(new RepositoryId(1), new Readme(large, "# Long", true)));
    }

    @Test
    void cannot_read_a_binary_file() {
        server.willAnswer(texts("{\"oid\":\"%s\",\"byteSize\":%d,\"isBinary\":true,\"isTruncated\":false,\"text\":null}"
                .formatted(OID, SIZE)));

        assertThat(github.readmes().fetch(List.of(located(1))))
                .containsExactly(new ReadmeResult.Unreadable(new RepositoryId(1), PLACE, "The file is binary"));
    }

    @Test
    void fails_for_the_one_readme_that_is_null_and_has_the_others() {
        server.willAnswer(Answer.json("""
                {"data":{"rateLimit":{"cost":1},"r0":null,"r1":{"databaseId":2,"blob":%s},"r2":{"databaseId":3,"blob":null}},
                "errors":[{"type":"NOT_FOUND","path":["r0"],"message":"Could not resolve to a node"}]}""".formatted(blob(false, false, TEXT))));

        assertThat(github.readmes().fetch(List.of(located(1), located(2), located(3))))
                .extracting(Object::getClass)
                .containsExactly(ReadmeResult.Failed.class, ReadmeResult.Found.class, ReadmeResult.Failed.class);
    }

    @Test
    void locates_in_GitHubs_order_of_folders_and_formats() {
        server.willAnswer(Answer.json("""
                {"data":{"rateLimit":{"cost":1},"nodes":[
                {"databaseId":1,"github":{"entries":[{"name":"workflows","type":"tree","oid":"%1$s","size":0}]},
                "root":{"entries":[{"name":"README","type":"blob","oid":"%1$s","size":1},
                {"name":"readme.adoc","type":"blob","oid":"%1$s","size":2},{"name":"README_zh.md","type":"blob","oid":"%1$s","size":3}]},
                "docs":{"entries":[{"name":"README.md","type":"blob","oid":"%1$s","size":4}]}},
                {"databaseId":2,"github":{"entries":[{"name":"readme.txt","type":"blob","oid":"%1$s","size":5}]},
                "root":{"entries":[{"name":"README.md","type":"blob","oid":"%1$s","size":6}]},"docs":null},
                {"databaseId":3,"github":null,"root":{"entries":[{"name":"readme","type":"tree","oid":"%1$s","size":0}]},
                "docs":{"entries":[{"name":"ReadMe.MD","type":"blob","oid":"%1$s","size":7}]}},
                {"databaseId":4,"github":null,"root":null,"docs":null},null]},
                "errors":[{"type":"NOT_FOUND","path":["nodes",4],"message":"Could not resolve to a node"}]}""".formatted(OID)));

        List<ReadmeRequest> asked = List.of(unlocated(1), unlocated(2), unlocated(3), unlocated(4), unlocated(5));
        assertThat(github.readmes().locate(asked))
                .containsExactly(
                        asked.get(0).at(at("readme.adoc", 2)),
                        asked.get(1).at(at(".github/readme.txt", 5)),
                        asked.get(2).at(at("docs/ReadMe.MD", 7)),
                        asked.get(3).at(new ReadmeListing.None()),
                        asked.get(4));
    }

    private static ReadmeListing at(String path, long size) {
        return new ReadmeListing.Located(new ReadmeLocation(path, OID, size));
    }

    private static ReadmeRequest located(long id) {
        return unlocated(id).at(new ReadmeListing.Located(PLACE));
    }

    private static ReadmeRequest unlocated(long id) {
        return new ReadmeRequest(
                new RepositoryId(id), "R_" + id, new RepositoryName("octo", "r" + id), new ReadmeListing.NotSeen());
    }

    private static String blob(boolean binary, boolean truncated, String text) {
        return "{\"oid\":\"%s\",\"byteSize\":%d,\"isBinary\":%s,\"isTruncated\":%s,\"text\":\"%s\"}"
                .formatted(OID, SIZE, binary, truncated, text.replace("\n", "\\n"));
    }

    private static Answer texts(String blob) {
        return Answer.json("{\"data\":{\"rateLimit\":{\"cost\":1},\"r0\":{\"databaseId\":1,\"blob\":" + blob + "}}}");
    }
}
