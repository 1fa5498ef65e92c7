package dev.starmirror.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.application.testing.Samples;
import dev.starmirror.domain.port.MirrorState;
import dev.starmirror.domain.star.Account;
import dev.starmirror.domain.star.RepositoryId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportCommandTest {
    private static final String STAR = "{\"id\":7,\"owner\":\"o\",\"name\":\"n\",\"stars\":1,\"forks\":2,"
            + "\"created_at\":\"2026-01-01T00:00:00Z\",\"updated_at\":\"2026-01-02T00:00:00Z\","
            + "\"starred_at\":\"2026-01-03T00:00:00Z\"}";

    private final TestPrograms programs = new TestPrograms();

    @TempDir
    Path folder;

    @Test
    void tells_what_it_brought() throws IOException {
        Invocation imported = imported("[" + STAR + "]", "--user", "octocat");

        assertThat(imported.exit()).as(imported.err()).isZero();
        assertThat(imported.out()).isEmpty();
        assertThat(imported.err()).startsWith("1 star and 0 tombstones imported, with 0 READMEs.");
        assertThat(programs.mirror.state()).map(MirrorState::account).contains(Account.named("octocat"));
    }

    @Test
    void tells_scripts_what_it_brought() throws IOException {
        assertThat(imported(STAR, "--output", "json").out())
                .isEqualToIgnoringNewLines("{\"imported\":1,\"removed\":0,\"readmes\":0}");
    }

    @Test
    void belongs_to_whoever_syncs_first_where_nobody_is_named() throws IOException {
        imported(STAR);

        programs.mirror.claim(Samples.ACCOUNT);

        assertThat(programs.mirror.state()).map(MirrorState::account).contains(Samples.ACCOUNT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[%s]", "%s\n", " \n[ %s ]", "\uFEFF[%s]", "\uFEFF%s"})
    void the_format_shows_from_the_beginning(String form) throws IOException {
        assertThat(imported(form.formatted(STAR)).exit()).isZero();
        assertThat(programs.mirror.everything()).hasSize(1);
    }

    @Test
    void fields_nobody_knows_are_passed_over() throws IOException {
        assertThat(imported(STAR.replace("{", "{\"note\":{\"a\":[1,{}]},\"list\":[[]],\"id2\":1.5,"))
                        .exit())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "id":7                            | "id":0                  | A repository id is at least 1, not 0
            "id":7                            | "id":null               | id is missing
            "id":7                            | "id":"7"                | id must be a whole number
            "id":7                            | "id":7.5                | id must be a whole number
            "id":7                            | "id":99999999999999999999 | id must be a whole number
            "id":7,                           | "id":7,"id":8,          | Duplicate field 'id'
            "owner":"o",                      | "owner2":"o",           | owner is missing
            "name":"n"                        | "name":" "              | A repository has a name
            "name":"n"                        | "name":[]               | name must be a text
            "stars":1                         | "stars":-1              | Counts are 0 or more
            "forks":2,                        | "x":2,                  | forks is missing
            "starred_at":"2026-01-03T00:00:00Z" | "starred_at":"today"  | starred_at must be a date like
            "starred_at":"2026-01-03T00:00:00Z" | "starred_at":"+12345-01-01T00:00:00Z" | starred_at must be a date from 1970
            "forks":2                         | "forks":2,"status":"lost" | status must be active, unstarred or unavailable
            "forks":2                         | "forks":2,"topics":"a"  | topics must be a list of texts
            "forks":2                         | "forks":2,"topics":[1]  | topics must be a list of texts
            "forks":2                         | "forks":2,"archived":1  | archived must be a true or false
            "forks":2                         | "forks":2,"readme":[]   | readme must be an object or null
            "forks":2                         | "forks":2,"readme":{"path":"R","oid":"x","size":1} | Not a git object id: x
            "forks":2                         | "forks":2,"readme":{"path":"R"} | readme_oid is missing
            """)
    void what_is_wrong_in_json_is_told_with_its_line(String right, String wrong, String message) throws IOException {
        Invocation imported = imported(STAR.replace("7", "1") + "\n" + STAR.replace(right, wrong) + "\n");

        assertThat(imported.exit()).as(imported.err()).isEqualTo(2);
        assertThat(imported.err())
                .contains("cannot be imported, line 2: " + message)
                .endsWith("Nothing was stored.\n");
        assertThat(programs.mirror.state()).isEmpty();
        assertThat(programs.mirror.everything()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[%s",
                "[%s,",
                "[%s]]",
                "[%s]x",
                "%s{",
                "[[]]",
                "[1]",
                "{\"id\":7",
                "[null]",
                "# Starred repositories\n\n- a\n",
                "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<A>",
                "name,owner\na,b\n",
                "id,starred_at\n1\n",
                "id,starred_at\n1,2,3\n",
                "id,starred_at\n1,\"2"
            })
    void a_file_that_is_no_whole_export_is_refused(String form) throws IOException {
        Invocation imported = imported(form.formatted(STAR));

        assertThat(imported.exit()).as(imported.err()).isEqualTo(2);
        assertThat(imported.err()).contains("cannot be imported, line ").hasLineCount(1);
        assertThat(programs.mirror.state()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "\uFEFF"})
    void an_empty_file_is_refused(String content) throws IOException {
        Invocation imported = imported(content, "--user", "octocat", "--output", "json");

        assertThat(imported.exit()).isEqualTo(2);
        assertThat(imported.out()).isEmpty();
        assertThat(imported.err())
                .contains("holds no stars: it is empty", "Nothing was stored.")
                .hasLineCount(1);
        assertThat(programs.mirror.state()).isEmpty();
    }

    @Test
    void what_is_wrong_in_a_table_is_told_with_its_line() throws IOException {
        String header = "id,owner,name,stars,forks,created_at,updated_at,starred_at,description\r\n";
        String row = "%d,o,n,%s,2,2026-01-01T00:00:00Z,2026-01-01T00:00:00Z,2026-01-01T00:00:00Z,\"two\r\nlines\"\r\n";

        assertThat(imported(header + row.formatted(1, "1") + row.formatted(2, "many"))
                        .err())
                .contains("line 4: stars must be a whole number");
        assertThat(imported(header + row.formatted(1, "1") + row.formatted(1, "1"))
                        .err())
                .contains("line 4: repository 1 stands in it twice");
        assertThat(imported(header + row.formatted(1, "1")).exit()).isZero();
    }

    @Test
    void depth_and_length_are_bounded() throws IOException {
        assertThat(imported(STAR.replace("\"n\"", "\"" + "n".repeat(30_000) + "\""))
                        .err())
                .contains("name has more than 20000 characters");
        assertThat(imported(STAR.replace("{", "{\"x\":" + "[".repeat(1_000))).err())
                .contains("line 1: ");
        assertThat(imported(STAR.replace("\"n\"", "\"" + "n".repeat(5_000_000) + "\""))
                        .err())
                .contains("line 1: a text in it is longer");
        assertThat(programs.mirror.state()).isEmpty();
    }

    @Test
    void text_that_is_not_utf_8_is_refused() throws IOException {
        Path file = folder.resolve("latin.json");
        Files.write(file, STAR.replace("\"n\"", "\"na\u00EFve\"").getBytes(StandardCharsets.ISO_8859_1));

        Invocation imported = Invocation.of(programs, "import", file.toString());

        assertThat(imported.exit()).isEqualTo(2);
        assertThat(imported.err()).contains("not UTF-8 text");
    }

    @Test
    void a_mirror_that_holds_stars_is_left_alone() throws IOException {
        programs.mirror.claim(Samples.ACCOUNT);
        programs.mirror.apply(Samples.complete(1));

        Invocation imported = imported(STAR);

        assertThat(imported.exit()).isEqualTo(2);
        assertThat(imported.err()).contains("wants an empty one: name another with --database PATH");
        assertThat(programs.mirror.everything()).hasSize(1);
    }

    @Test
    void a_run_at_work_is_waited_for_by_the_user() throws IOException {
        try (var lease = programs.mirror.acquire()) {
            assertThat(lease).isNotNull();
            assertThat(imported(STAR).exit()).isEqualTo(11);
        }
    }

    @Test
    void a_file_that_is_not_there_is_a_wrong_argument() {
        assertThat(Invocation.of(programs, "import", folder.resolve("none").toString())
                        .exit())
                .isEqualTo(2);
        assertThat(Invocation.of(programs, "import", folder.toString()).exit()).isEqualTo(2);
        assertThat(Invocation.of(programs, "import").exit()).isEqualTo(2);
    }

    @Test
    void readmes_that_did_not_come_along_are_owed() throws IOException {
        imported(STAR);

        assertThat(programs.mirror.pendingReadmes(null, 9))
                .singleElement()
                .satisfies(request -> assertThat(request.id()).isEqualTo(new RepositoryId(7)));
    }

    private Invocation imported(String content, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("export"), content);
        String[] arguments = new String[options.length + 2];
        arguments[0] = "import";
        arguments[1] = file.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return Invocation.of(programs, arguments);
    }
}
