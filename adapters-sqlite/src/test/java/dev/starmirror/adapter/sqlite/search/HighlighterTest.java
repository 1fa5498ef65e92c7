package dev.starmirror.adapter.sqlite.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.domain.catalog.Snippet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shown of a README, and which part of it. */
class HighlighterTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "read [the docs](https://example.com/docs) of kube => read the docs of kube",
                "[![CI kube](https://ci.example/badge.svg)](https://ci.example) now => CI kube now",
                "see [kube](docs/kube.md) and arr[0](x => see kube and arr[0](x",
                "**kube** runs *well* => kube runs *well*",
                "--flag of kube --- and a_b => --flag of kube and a_b",
                "| kube | x | => | kube | x |",
                "<b>kube</b> in <i>HTML</i> => kube in HTML",
                "a = b[1] + kube => a = b[1] + kube"
            })
    void markup_is_not_shown(String readme, String shown) {
        assertThat(text("kube", readme)).isEqualTo(shown);
    }

    @Test
    void headings_quotations_tables_and_code_lose_their_marks() {
        assertThat(text("kube", "# kube\n\n> quoted\n\n## Use\n\n```sh\nkube up\n```\n"))
                .isEqualTo("kube quoted Use sh kube up");
        assertThat(text("kube", "| Name | What |\n|------|:----:|\n| kube | c# |\n"))
                .isEqualTo("| Name | What | kube | c# |");
    }

    @Test
    void a_word_that_stands_only_in_the_target_of_a_link_is_shown_there() {
        assertThat(text("kube", "read [the docs](docs/kube.md)")).isEqualTo("read [the docs](docs/kube.md)");
        assertThat(text("kube", "read [the docs](docs/kube.md). Later: kube itself."))
                .isEqualTo("read the docs. Later: kube itself.");
    }

    @Test
    void begins_with_a_line_and_not_in_the_middle_of_an_address_or_tag() {
        String tag = "<img alt=\"x\" src=\"https://example.com/" + "a/".repeat(90) + "\" width=\"20\"> runs kube";

        assertThat(text("kube", "Before.\n" + tag)).isEqualTo("runs kube");
    }

    @Test
    void begins_with_a_sentence_where_one_begins_shortly_before_the_match() {
        String filler = "Word after word of a long text that says nothing ";

        assertThat(text("kube", filler.repeat(3) + "at all. Now for kube.")).isEqualTo("Now for kube.");
        assertThat(text("kube", filler.repeat(3) + "and then kube."))
                .startsWith("a long text")
                .endsWith("then kube.");
    }

    @Property(tries = 1_000)
    void any_readme_at_all_gives_a_readable_line_with_matches_within(@ForAll("readmes") String readme) {
        Highlighter.of(QueryParser.parse("kube c++").wanted()).snippet(readme).ifPresent(snippet -> {
            assertThat(snippet.text()).doesNotContain("\n", "\u0000", "  ").isNotBlank();
            assertThat(snippet.highlights())
                    .isNotEmpty()
                    .allSatisfy(range -> assertThat(snippet.text().substring(range.start(), range.end()))
                            .isIn("kube", "Kubé", "c++"));
        });
    }

    @Provide
    Arbitrary<String> readmes() {
        return Arbitraries.of(
                        "[",
                        "](",
                        ")",
                        "![",
                        "]",
                        "(",
                        "# ",
                        "###### ",
                        "\n",
                        "\n\n",
                        "> ",
                        "**",
                        "---",
                        ":---:",
                        "|",
                        "```",
                        "<img src=",
                        ">",
                        "<!--",
                        "-->",
                        "https://kube.example/",
                        "kube",
                        "c++",
                        "Kubé",
                        " ",
                        " ",
                        "\u0000",
                        "\uD83D",
                        "\uDE00",
                        "仓库",
                        ". ",
                        "a long word or two ")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    private static String text(String query, String readme) {
        Snippet snippet = Highlighter.of(QueryParser.parse(query).wanted())
                .snippet(readme)
                .orElseThrow();
        List<String> marked = snippet.highlights().stream()
                .map(range -> snippet.text().substring(range.start(), range.end()))
                .toList();
        assertThat(marked).isNotEmpty().allMatch(query::equalsIgnoreCase);
        return snippet.text();
    }
}
