package dev.starmirror.adapter.sqlite.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @Property
    void theIndexTakesTheWordsInOrderWithoutThoseThatTellNothing(@ForAll("texts") String text) {
        assertThat(Words.indexed(text)).isEqualTo(String.join(" ", StopWords.removed(Words.of(text))));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "The",
                        "the",
                        "ANd",
                        "and",
                        "é",
                        "a",
                        "éa",
                        "aé",
                        "c++",
                        "c#",
                        ".net",
                        "星标",
                        "仓",
                        "x",
                        " ",
                        ".",
                        "-",
                        "\uD83D\uDE00")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "A", "the", "tHe", "There", "your"})
    void wordsOfEveryTextAreKnownInAnyCase(String word) {
        assertThat(StopWords.isOne(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "éa", "aé", "th", "thé", "theres", "ther", "xthe", "\u0000a"})
    void otherWordsAreNot(String word) {
        assertThat(StopWords.isOne(word)).isFalse();
    }

    @Test
    void aTextOfNothingElseKeepsItsWords() {
        assertThat(Words.indexed("To be, or -- to be")).isEqualTo("To be or to be");
    }

    @Test
    void symbolsStayWithTheWordTheyBelongTo() {
        assertThat(Words.of("C++ and C#, ASP.NET, example.net, 1+1"))
                .isEqualTo(List.of(
                        "C",
                        "C" + Words.PLUS + Words.PLUS,
                        "and",
                        "C",
                        "C" + Words.SHARP,
                        "ASP",
                        Words.DOT + "NET",
                        "NET",
                        "example",
                        "net",
                        "1",
                        "1"));
    }

    @Test
    void charactersOfScriptsWithoutSpacesBecomePairs() {
        assertThat(Words.of("go语言库 ok")).containsExactly("go", "语言", "言库", "库", "ok");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "see <b>https://example.org/a?b=c</b> x<!-- no -->y",
                "<p align=\"center\">Größe <img src=\"https://example.org/ü.png\">星标</p>",
                "kept: 3 < 4, <Widget>, http:/ and httpx://",
                "C++ and .NET <code>c#</code>",
                "the <b>a</b>"
            })
    void theIndexOfAReadmeHasTheWordsItsReaderSees(String readme) {
        byte[] indexed = Words.indexed(readme.getBytes(StandardCharsets.UTF_8));

        assertThat(new String(indexed, StandardCharsets.UTF_8)).isEqualTo(Words.indexed(VisibleText.of(readme)));
    }

    @Test
    void longRunsAreNotIndexedAndLongWordsOfOtherScriptsAre() {
        String text = "k".repeat(65) + " " + "k".repeat(64) + " " + "д".repeat(65);

        assertThat(new String(Words.indexed(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8))
                .isEqualTo("k".repeat(64) + " " + "д".repeat(65));
    }

    @Property
    void whatIsNoUtf8IsCutToo(@ForAll byte[] bytes) {
        assertThat(Words.indexed(bytes)).isNotNull();
    }

    @Test
    void addressesTagsAndLongRunsAreHidden() {
        assertThat(VisibleText.of("see <b>https://example.org/a?b=c</b> x<!-- no -->y " + "k".repeat(65) + " end"))
                .isEqualToNormalizingWhitespace("see x y end");
        assertThat(VisibleText.of("nothing hidden: 3 < 4")).isEqualTo("nothing hidden: 3 < 4");
    }
}
