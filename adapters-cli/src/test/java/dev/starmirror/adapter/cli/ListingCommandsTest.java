package dev.starmirror.adapter.cli;

import static dev.starmirror.application.testing.Samples.ACCOUNT;
import static dev.starmirror.application.testing.Samples.complete;
import static dev.starmirror.application.testing.Samples.repository;
import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.application.testing.Samples;
import dev.starmirror.domain.catalog.CatalogPage;
import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Hit;
import dev.starmirror.domain.catalog.MirroredStar;
import dev.starmirror.domain.catalog.Snippet;
import dev.starmirror.domain.catalog.Sort;
import dev.starmirror.domain.catalog.Standing;
import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.port.StarCatalog;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import dev.starmirror.domain.star.Star;
import dev.starmirror.domain.star.StarStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListingCommandsTest {
    private final TestPrograms programs = new TestPrograms();

    @BeforeEach
    void three_stars_are_mirrored() {
        programs.mirror.claim(ACCOUNT);
        programs.mirror.apply(complete(1, 2, 3));
    }

    @Test
    void list_shows_the_newest_star_first() {
        Invocation list = Invocation.of(programs, "list");

        assertThat(list.exit()).isZero();
        assertThat(list.out().lines())
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactly("REPOSITORY", "owner/repository-3", "owner/repository-2", "owner/repository-1");
        assertThat(list.err()).isEmpty();
    }

    @Test
    void json_is_one_array_and_every_element_follows_the_written_schema() {
        Invocation list = Invocation.of(programs, "list", "--output", "json");

        List<String> lines = list.out().lines().toList();
        assertThat(lines.get(0)).isEqualTo("[");
        assertThat(lines.get(4)).isEqualTo("]");
        lines.subList(1, 4).forEach(line -> WrittenSchema.REPOSITORY.accepts(line.replaceFirst(",$", "")));
    }

    @Test
    void jsonl_is_one_object_a_line_and_each_follows_the_written_schema() {
        Invocation search = Invocation.of(programs, "search", "widget2", "--output", "jsonl");

        assertThat(search.out().lines()).hasSize(1).allSatisfy(WrittenSchema.REPOSITORY::accepts);
        assertThat(search.out())
                .contains("\"full_name\":\"owner/repository-2\"")
                .contains("\"score\":");
    }

    @Test
    void the_schema_refuses_what_the_contract_does_not_name() {
        String line = Invocation.of(programs, "list", "--limit", "1", "--output", "jsonl")
                .out();

        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> WrittenSchema.REPOSITORY.accepts(line.replace("\"stars\"", "\"stargazers\""))))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void csv_has_a_header_and_crlf_and_tells_the_readme_in_columns() {
        Invocation list = Invocation.of(programs, "list", "--limit", "1", "--output", "csv");

        assertThat(list.out()).startsWith("id,node_id,full_name,owner,name,").contains("\r\n3,R_3,owner/repository-3,");
        assertThat(list.out()).contains(",README.md,").endsWith("\r\n");
    }

    @Test
    void tsv_has_a_header_and_tabs() {
        Invocation list = Invocation.of(programs, "list", "--limit", "1", "--output", "tsv");

        assertThat(list.out()).startsWith("id\tnode_id\tfull_name\t").contains("\n3\tR_3\towner/repository-3\t");
    }

    @Test
    void an_empty_answer_is_empty_in_every_format_and_says_so_beside_it() {
        assertThat(Invocation.of(programs, "search", "nowhere", "--output", "json")
                        .out())
                .isEqualTo("[]\n");
        assertThat(Invocation.of(programs, "search", "nowhere", "--output", "jsonl")
                        .out())
                .isEmpty();
        assertThat(Invocation.of(programs, "search", "nowhere", "--output", "csv")
                        .out())
                .startsWith("id,")
                .hasLineCount(1);
        Invocation table = Invocation.of(programs, "search", "nowhere");
        assertThat(table.out()).isEmpty();
        assertThat(table.err()).isEqualToIgnoringNewLines("Nothing matches.");
        assertThat(table.exit()).isZero();
    }

    @Test
    void more_than_the_limit_is_announced_beside_the_answer() {
        assertThat(Invocation.of(programs, "list", "--limit", "2").err()).contains("--offset 2");
        assertThat(Invocation.of(programs, "list", "--limit", "2", "--quiet").err())
                .isEmpty();
        assertThat(Invocation.of(programs, "list", "--limit", "0").out()).hasLineCount(4);
    }

    @Test
    void removed_stars_are_listed_apart_and_said_to_be_removed() {
        programs.mirror.apply(Samples.batch(new Change.Gone(new RepositoryId(2), StarStatus.UNAVAILABLE)));

        assertThat(Invocation.of(programs, "list").out()).doesNotContain("repository-2");
        assertThat(Invocation.of(programs, "list", "--removed").out()).contains("[unavailable] Description 2");
    }

    @Test
    void without_a_mirror_nothing_is_written_and_the_exit_code_says_so() {
        Invocation list = Invocation.of(new TestPrograms(), "list", "--output", "json");

        assertThat(list.exit()).isEqualTo(10);
        assertThat(list.out()).isEmpty();
        assertThat(list.err()).hasLineCount(1).contains("no mirror");
    }

    @Test
    void a_word_behind_a_hyphen_is_left_out_and_not_taken_for_an_option() {
        List<CatalogQuery> asked = new ArrayList<>();
        programs.catalog = recording(asked, List.of());

        Invocation search = Invocation.of(
                programs, "search", "vim", "-neovim", "-quick", "-v", "-topic:cli", "--limit", "5", "-\"a phrase\"");

        assertThat(search.exit()).isZero();
        assertThat(asked)
                .extracting(CatalogQuery::text)
                .containsExactly("vim  -neovim  -quick  -topic:cli  -\"a phrase\"");
        Invocation misspelt = Invocation.of(programs, "search", "vim", "--lnguage", "go");
        assertThat(misspelt.exit()).isEqualTo(2);
        assertThat(misspelt.err()).contains("Unknown option").contains("--lnguage");
    }

    @Test
    void every_filter_reaches_the_question() {
        List<CatalogQuery> asked = new ArrayList<>();
        programs.catalog = recording(asked, List.of());

        Invocation.of(
                programs,
                "search",
                "two",
                "words",
                "--language",
                "Java",
                "--language",
                "Go",
                "--topic",
                "db",
                "--owner",
                "o",
                "--license",
                "MIT",
                "--min-stars",
                "5",
                "--max-stars",
                "9",
                "--starred-after",
                "90d",
                "--starred-before",
                "2026-01-31",
                "--updated-after",
                "6mo",
                "--pushed-after",
                "1y",
                "--no-archived",
                "--fork",
                "--sort",
                "stars",
                "--reverse",
                "--limit",
                "7",
                "--offset",
                "3");

        CatalogQuery query = asked.get(0);
        assertThat(query.text()).isEqualTo("two words");
        assertThat(query.sort()).isEqualTo(Sort.STARS);
        assertThat(query.reverse()).isTrue();
        assertThat(query.limit()).isEqualTo(7);
        assertThat(query.offset()).isEqualTo(3);
        assertThat(query.filters().languages()).containsExactly("Java", "Go");
        assertThat(query.filters().topics()).containsExactly("db");
        assertThat(query.filters().owner()).isEqualTo("o");
        assertThat(query.filters().license()).isEqualTo("MIT");
        assertThat(query.filters().minStars()).isEqualTo(5);
        assertThat(query.filters().maxStars()).isEqualTo(9);
        assertThat(query.filters().starredAfter()).isEqualTo(Instant.parse("2025-12-31T12:00:00Z"));
        assertThat(query.filters().starredBefore()).isEqualTo(Instant.parse("2026-01-31T00:00:00Z"));
        assertThat(query.filters().updatedAfter()).isEqualTo(Instant.parse("2025-09-30T12:00:00Z"));
        assertThat(query.filters().pushedAfter()).isEqualTo(Instant.parse("2025-03-31T12:00:00Z"));
        assertThat(query.filters().archived()).isFalse();
        assertThat(query.filters().fork()).isTrue();
        assertThat(query.filters().standing()).isEqualTo(Standing.ACTIVE);
    }

    @Test
    void options_may_be_preset_and_the_command_line_goes_before() {
        List<CatalogQuery> asked = new ArrayList<>();
        programs.catalog = recording(asked, List.of());
        programs.presets.put("limit", "4");
        programs.presets.put("reverse", "true");
        programs.presets.put("archived", "false");

        Invocation.of(programs, "list");
        Invocation.of(programs, "list", "--limit", "5", "--reverse", "--archived");

        assertThat(asked).extracting(CatalogQuery::limit).containsExactly(4, 5);
        assertThat(asked).extracting(CatalogQuery::reverse).containsExactly(true, true);
        assertThat(asked).extracting(query -> query.filters().archived()).containsExactly(false, true);
    }

    @Test
    void several_values_may_be_preset() {
        List<CatalogQuery> asked = new ArrayList<>();
        programs.catalog = recording(asked, List.of());
        programs.presets.put("language", "Java,Go");
        programs.presets.put("topic", "cli");

        Invocation.of(programs, "list", "--topic", "web", "--topic", "api");

        assertThat(asked.get(0).filters().languages()).containsExactly("Java", "Go");
        assertThat(asked.get(0).filters().topics()).containsExactly("web", "api");
    }

    @Test
    void a_bad_preset_is_named_as_one() {
        programs.presets.put("limit", "many");

        Invocation list = Invocation.of(programs, "list");

        assertThat(list.exit()).isEqualTo(2);
        assertThat(list.err()).contains("'many' is no whole number").contains("environment or the configuration file");
    }

    @Test
    void a_table_fits_the_terminal_also_with_wide_characters_and_shows_the_match_in_colour() {
        Star star =
                new Star(repository(9, new RepositoryName("東京", "検索エンジン"), "全文検索エンジンの実装です".repeat(9)), Samples.EPOCH);
        programs.catalog = recording(
                new ArrayList<>(),
                List.of(new Hit(
                        new MirroredStar(star, StarStatus.ACTIVE, null),
                        1,
                        new Snippet(
                                "a long way to the place of the match, which must be seen",
                                List.of(new Snippet.Range(31, 36))))));

        Invocation search = Invocation.onTerminal(programs, 60, "search", "match");

        assertThat(search.out()).contains("\u001b[1;33mmatch\u001b[0m");
        assertThat(search.out().replaceAll("\u001b\\[[0-9;]*m", "").lines())
                .allSatisfy(line -> assertThat(columns(line)).isLessThanOrEqualTo(60));
    }

    @Test
    void nothing_a_repository_says_reaches_the_terminal_as_a_command() {
        String attack = "\u001b]0;title\u0007red\u001b[31m \u009b2J\u202Egnp\r\nnext\u0000";
        programs.mirror.apply(Samples.batch(new Change.New(
                new ListedStar(
                        new Star(repository(9, new RepositoryName("evil", "name"), attack), Samples.EPOCH),
                        new ReadmeListing.None()),
                true)));

        for (String format : List.of("table", "csv", "tsv", "json", "jsonl")) {
            String out = Invocation.of(programs, "list", "--output", format).out();
            assertThat(out.codePoints().filter(c -> c != '\n' && c != '\r' && c != '\t'))
                    .as(format)
                    .noneMatch(c -> Character.getType(c) == Character.CONTROL || c == 0x202e);
        }
        assertThat(Invocation.onTerminal(programs, 200, "show", "evil/name", "--color", "never")
                        .out())
                .contains("red gnp next");
    }

    @Test
    void a_spreadsheet_runs_no_formula() {
        programs.mirror.apply(Samples.batch(new Change.New(
                new ListedStar(
                        new Star(
                                repository(9, new RepositoryName("evil", "name"), "=HYPERLINK(\"x\",1)"),
                                Samples.EPOCH),
                        new ReadmeListing.None()),
                true)));

        assertThat(Invocation.of(programs, "list", "--output", "csv").out()).contains(",\"'=HYPERLINK(\"\"x\"\",1)\",");
    }

    private static int columns(String line) {
        return line.codePoints().map(c -> c >= 0x2e80 ? 2 : 1).sum();
    }

    private static StarCatalog recording(List<CatalogQuery> asked, List<Hit> hits) {
        return new StarCatalog() {
            @Override
            public CatalogPage page(CatalogQuery query) {
                asked.add(query);
                return new CatalogPage(hits, false);
            }

            @Override
            public void each(CatalogQuery query, Consumer<Hit> consumer) {
                asked.add(query);
                hits.forEach(consumer);
            }

            @Override
            public Optional<MirroredStar> find(RepositoryName name) {
                return Optional.empty();
            }

            @Override
            public Optional<String> readme(RepositoryId id) {
                return Optional.empty();
            }
        };
    }
}
