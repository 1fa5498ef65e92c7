package dev.starmirror.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.domain.catalog.CatalogPage;
import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Filters;
import dev.starmirror.domain.catalog.Hit;
import dev.starmirror.domain.catalog.Snippet;
import dev.starmirror.domain.catalog.Sort;
import dev.starmirror.domain.catalog.UnreadQualifier;
import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.StarStatus;
import dev.starmirror.domain.star.Trait;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
    @TempDir
    Path folder;

    private SqliteMirror mirror;

    @BeforeEach
    void open() {
        mirror = Mirrors.with(
                folder,
                Stars.star(1)
                        .named("rust-lang/rust")
                        .in("Rust")
                        .starred(100_000)
                        .about("compiler", "machine-learning")
                        .readme("# The Rust language\n\nReliable and efficient software."),
                Stars.star(2).named("nlohmann/json").in("C++").starred(40_000).described("JSON for Modern C++"),
                Stars.star(3)
                        .named("dotnet/runtime")
                        .in("C#")
                        .starred(14_000)
                        .described("The .NET runtime, written in C# and C++"),
                Stars.star(4)
                        .named("vuejs/core")
                        .in("TypeScript")
                        .starred(45_000)
                        .described("渐进式 JavaScript 框架")
                        .readme("本地优先的星标仓库搜索工具。 カタカナ 검색엔진"),
                Stars.star(5)
                        .named("someone/café-menu")
                        .in(null)
                        .starred(3)
                        .described("A naïve menu")
                        .being(Trait.FORK)
                        .at(Instant.parse("2020-05-05T00:00:00Z")),
                Stars.star(6)
                        .named("nodejs/node")
                        .in("JavaScript")
                        .starred(100_000)
                        .described("Node.js runtime")
                        .readme("Node.js is an event driven runtime. Install it with a package manager. Software."));
    }

    @AfterEach
    void close() {
        mirror.close();
    }

    @Test
    void finds_words_of_the_readme_and_shows_where() {
        Hit hit = search("reliable").hits().get(0);

        assertThat(hit.star().star().id()).isEqualTo(new RepositoryId(1));
        assertThat(hit.score()).isPositive();
        Snippet snippet = Objects.requireNonNull(hit.snippet());
        Snippet.Range range = snippet.highlights().get(0);
        assertThat(snippet.text().substring(range.start(), range.end())).isEqualTo("Reliable");
        assertThat(snippet.text()).doesNotContain("\n");
    }

    @Test
    void shows_a_match_deep_in_a_long_readme() {
        String filler = "Nothing of note stands here.\n".repeat(2_000);
        mirror.store()
                .apply(Stars.batch(Stars.star(7)
                        .named("long/story")
                        .described("Without it")
                        .readme(filler + "A zephyr at last")));

        assertThat(Objects.requireNonNull(search("zephyr").hits().get(0).snippet())
                        .text())
                .contains("A zephyr at last");
        assertThat(Objects.requireNonNull(search("without").hits().get(0).snippet())
                        .text())
                .isEqualTo("Without it");
    }

    @Test
    void ranks_names_over_descriptions_over_readmes() {
        assertThat(names("rust")).startsWith("rust-lang/rust");
        assertThat(names("node")).containsExactly("nodejs/node");
        assertThat(names("runtime")).containsExactlyInAnyOrder("dotnet/runtime", "nodejs/node");
    }

    @Test
    void understands_phrases_beginnings_and_exclusions() {
        assertThat(names("\"event driven\"")).containsExactly("nodejs/node");
        assertThat(names("\"driven event\"")).isEmpty();
        assertThat(names("reli*")).containsExactly("rust-lang/rust");
        assertThat(names("reli")).isEmpty();
        assertThat(names("software -rust")).containsExactly("nodejs/node");
        assertThat(names("-software"))
                .doesNotContain("rust-lang/rust", "nodejs/node")
                .hasSize(4);
    }

    @Test
    void common_words_neither_hide_nor_break_anything() {
        assertThat(names("install it with a package manager")).containsExactly("nodejs/node");
        assertThat(names("\"install it with a package\"")).containsExactly("nodejs/node");
        assertThat(names("\"is an event\"")).containsExactly("nodejs/node");
        assertThat(names("the")).isEmpty();
        mirror.store()
                .apply(Stars.batch(
                        Stars.star(7).named("a/the"),
                        Stars.star(8).named("b/it-is").described(null)));
        assertThat(names("the")).containsExactly("a/the");
        assertThat(names("it is")).containsExactly("b/it-is");
    }

    @Test
    void prefers_the_repository_that_is_called_so() {
        mirror.store()
                .apply(Stars.batch(
                        Stars.star(7)
                                .named("a/load-css-load-css")
                                .starred(90_000)
                                .described("load css, load css")
                                .readme("load css"),
                        Stars.star(8)
                                .named("b/loadCSS")
                                .described("Load CSS asynchronously.")
                                .readme("x")));

        assertThat(names("load css")).startsWith("b/loadCSS");
        assertThat(names("load-css")).startsWith("b/loadCSS");
        assertThat(names("loadcss")).startsWith("b/loadCSS");
        assertThat(names("css load")).startsWith("a/load-css-load-css");
    }

    @Test
    void finds_a_full_name() {
        assertThat(names("nodejs/node")).containsExactly("nodejs/node");
        assertThat(names("NodeJS/no*")).containsExactly("nodejs/node");
        assertThat(names("rust-lang/node")).isEmpty();
        assertThat(names("software -nodejs/node")).containsExactly("rust-lang/rust");
    }

    @Test
    void prefers_the_names_of_an_owner_that_begin_as_was_typed() {
        mirror.store()
                .apply(Stars.batch(
                        Stars.star(7).named("meta/react").described(null).readme("x"),
                        Stars.star(8).named("meta/relay").described(null).readme("x"),
                        Stars.star(9)
                                .named("someone/packs")
                                .starred(90_000)
                                .described("Packs for meta react and others.")
                                .readme("Meta react, meta react.")));

        assertThat(names("meta/re*")).containsExactly("meta/react", "meta/relay", "someone/packs");
        assertThat(names("meta/react")).containsExactly("meta/react", "someone/packs");
    }

    @Test
    void finds_names_with_common_words() {
        mirror.store()
                .apply(Stars.batch(
                        Stars.star(7).named("one/html-to-json").described(null).readme("A converter."),
                        Stars.star(8).named("two/html-json").described(null).readme("Another.")));
        assertThat(names("html-to-json")).containsExactlyInAnyOrder("one/html-to-json", "two/html-json");
        assertThat(names("one/html-to-json")).containsExactly("one/html-to-json");
        assertThat(names("html to json")).containsExactlyInAnyOrder("one/html-to-json", "two/html-json");
    }

    @Test
    void understands_qualifiers_alone_and_beside_words() {
        assertThat(names("language:rust")).containsExactly("rust-lang/rust");
        assertThat(names("language:c++")).containsExactly("nlohmann/json");
        assertThat(names("runtime language:\"C#\"")).containsExactly("dotnet/runtime");
        assertThat(names("owner:nodejs")).containsExactly("nodejs/node");
        assertThat(names("software owner:NODEJS")).containsExactly("nodejs/node");
        assertThat(names("topic:machine-learning")).containsExactly("rust-lang/rust");
        assertThat(names("rust topic:machine")).isEmpty();
        assertThat(names("stars:>=100000")).containsExactlyInAnyOrder("nodejs/node", "rust-lang/rust");
        assertThat(names("runtime stars:<50000")).containsExactly("dotnet/runtime");
        assertThat(names("starred:2020-05")).containsExactly("someone/café-menu");
        assertThat(names("menu starred:<2021")).containsExactly("someone/café-menu");
        assertThat(names("menu starred:>2020")).isEmpty();
        assertThat(names("fork:true")).containsExactly("someone/café-menu");
        assertThat(names("fork:only")).containsExactly("someone/café-menu");
        assertThat(names("is:fork")).containsExactly("someone/café-menu");
        assertThat(names("runtime -language:javascript")).containsExactly("dotnet/runtime");
        assertThat(names("menu -fork:true")).isEmpty();
        assertThat(names("menu -is:archived")).containsExactly("someone/café-menu");
        assertThat(names("menu is:archived")).isEmpty();
        assertThat(names("runtime -stars:>14000")).containsExactly("dotnet/runtime");
        assertThat(names("runtime -stars:>=14000")).isEmpty();
        assertThat(names("runtime -stars:<=14000")).containsExactly("nodejs/node");
        assertThat(names("runtime -stars:<=" + Long.MAX_VALUE)).isEmpty();
        assertThat(names("menu -starred:>=2020-05")).isEmpty();
        assertThat(names("menu -starred:>2020-05")).containsExactly("someone/café-menu");
    }

    @Test
    void tells_which_qualifiers_are_none() {
        assertThat(
                        mirror.statistics()
                                .unread(
                                        "x stars:>abc -stars:1..5 Starred:2025-13 is:\"f o\" fork:maybe -archived:x foo:bar language:x"))
                .extracting(UnreadQualifier::typed)
                .containsExactly(
                        "stars:>abc", "-stars:1..5", "Starred:2025-13", "is:\"f o\"", "fork:maybe", "-archived:x");
        for (String key : List.of("stars", "starred", "updated", "pushed", "created", "archived", "fork", "is")) {
            for (String minus : List.of("", "-")) {
                String example =
                        mirror.statistics().unread(minus + key + ":?").get(0).example();
                assertThat(example).startsWith(minus.isEmpty() ? key + ":" : "");
                assertThat(mirror.statistics().unread(example.replace(",", ""))).isEmpty();
            }
        }
    }

    @Test
    void finds_symbols_of_names() {
        assertThat(names("c++")).containsExactlyInAnyOrder("nlohmann/json", "dotnet/runtime");
        assertThat(names("C#")).containsExactly("dotnet/runtime");
        assertThat(names(".net")).containsExactly("dotnet/runtime");
        assertThat(names("node.js")).containsExactly("nodejs/node");
    }

    @Test
    void finds_chinese_japanese_and_korean_by_two_characters_or_one() {
        assertThat(names("仓库")).containsExactly("vuejs/core");
        assertThat(names("星标仓库")).containsExactly("vuejs/core");
        assertThat(names("标星")).isEmpty();
        assertThat(names("库")).containsExactly("vuejs/core");
        assertThat(names("框架")).containsExactly("vuejs/core");
        assertThat(names("カナ")).containsExactly("vuejs/core");
        assertThat(names("검색")).containsExactly("vuejs/core");
    }

    @Test
    void folds_case_and_diacritics() {
        assertThat(names("CAFE")).containsExactly("someone/café-menu");
        assertThat(names("naive")).containsExactly("someone/café-menu");
        assertThat(names("naïve")).containsExactly("someone/café-menu");
        assertThat(search("naive").hits().get(0).snippet()).isNotNull();
    }

    @Test
    void leaves_out_tombstones_unless_asked_for_them() {
        mirror.store().apply(Stars.batch(new Change.Gone(new RepositoryId(6), StarStatus.UNAVAILABLE)));

        assertThat(names("runtime")).containsExactly("dotnet/runtime");
        Filters removed =
                new Filters(List.of(), List.of(), null, null, null, null, null, null, null, null, null, null, true);
        CatalogQuery query = new CatalogQuery("event", removed, Sort.RELEVANCE, false, 30, 0);
        assertThat(mirror.catalog().page(query).hits()).hasSize(1);
        assertThat(mirror.catalog().readme(new RepositoryId(6))).isPresent();
    }

    @Test
    void an_unstarred_star_that_comes_back_is_found_again() {
        mirror.store().apply(Stars.batch(new Change.Gone(new RepositoryId(6), StarStatus.UNSTARRED)));
        mirror.store()
                .apply(Stars.batch(new Change.New(
                        Stars.star(6)
                                .named("nodejs/node")
                                .described("Node.js runtime")
                                .readme("x")
                                .listed(),
                        false)));

        assertThat(names("event driven")).containsExactly("nodejs/node");
    }

    @Test
    void finds_by_the_new_name_and_not_by_the_old_one() {
        mirror.store()
                .apply(Stars.batch(
                        new Change.Changed(Stars.star(1).named("ferrous/oxide").listed(), true, false)));

        assertThat(names("oxide")).containsExactly("ferrous/oxide");
        assertThat(names("reliable")).containsExactly("ferrous/oxide");
        assertThat(names("owner:rust-lang")).isEmpty();
    }

    @Test
    void pages_do_not_overlap_and_reach_every_match() {
        mirror.store()
                .apply(Stars.batch(IntStream.range(100, 180)
                        .mapToObj(id ->
                                Stars.star(id).readme("common words everywhere").starred(id * 10L))
                        .toArray(Stars[]::new)));

        List<String> paged = new ArrayList<>();
        for (int offset = 0; offset < 90; offset += 30) {
            CatalogPage page =
                    mirror.catalog().page(new CatalogQuery("common", Filters.NONE, Sort.RELEVANCE, false, 30, offset));
            assertThat(page.more()).isEqualTo(offset < 60);
            page.hits().forEach(hit -> paged.add(name(hit)));
        }

        assertThat(paged).hasSize(80).doesNotHaveDuplicates();
        List<String> streamed = new ArrayList<>();
        mirror.catalog()
                .each(
                        new CatalogQuery("common", Filters.NONE, Sort.RELEVANCE, false, 0, 0),
                        hit -> streamed.add(name(hit)));
        assertThat(streamed).isEqualTo(paged);
    }

    @Test
    void sorts_what_it_finds() {
        CatalogQuery newest = new CatalogQuery("runtime", Filters.NONE, Sort.STARS, false, 30, 0);
        assertThat(mirror.catalog().page(newest).hits())
                .extracting(SearchTest::name)
                .containsExactly("nodejs/node", "dotnet/runtime");
    }

    private CatalogPage search(String text) {
        return mirror.catalog().page(new CatalogQuery(text, Filters.NONE, Sort.RELEVANCE, false, 30, 0));
    }

    private List<String> names(String text) {
        return search(text).hits().stream().map(SearchTest::name).toList();
    }

    private static String name(Hit hit) {
        return hit.star().star().repository().name().fullName();
    }
}
