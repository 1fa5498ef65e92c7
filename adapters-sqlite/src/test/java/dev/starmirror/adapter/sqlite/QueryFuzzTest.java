package dev.starmirror.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Filters;
import dev.starmirror.domain.catalog.Sort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever a person types has an answer. */
class QueryFuzzTest {
    private static final Path FOLDER = folder();
    private static final SqliteMirror MIRROR = Mirrors.with(
            FOLDER,
            Stars.star(1).readme("AND OR NOT NEAR near* \"quoted\" col:on (paren) ^caret +plus -minus"),
            Stars.star(2).described("星标仓库 \u0000 \uE00B \uD800 café"));

    private static Path folder() {
        try {
            return Files.createTempDirectory("starmirror-fuzz");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeContainer
    static void stored() {
        assertThat(MIRROR.store().state()).isPresent();
    }

    @AfterContainer
    static void close() throws IOException {
        MIRROR.close();
        try (var files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(FOLDER);
    }

    @Property(tries = 1000)
    void any_text_at_all_gives_an_answer(@ForAll String text) {
        ask(text);
    }

    @Property(tries = 1000)
    void anything_made_of_the_languages_own_signs_gives_an_answer(@ForAll("signs") String text) {
        ask(text);
    }

    @Provide
    Arbitrary<String> signs() {
        return Arbitraries.of(
                        "\"",
                        "*",
                        "-",
                        "(",
                        ")",
                        "^",
                        "+",
                        ":",
                        "{",
                        "}",
                        "'",
                        "''",
                        ";",
                        "--",
                        "AND",
                        "OR",
                        "NOT",
                        "NEAR(",
                        ",5)",
                        "name:",
                        "language:",
                        "topic:\"",
                        "stars:>",
                        "stars:1..*",
                        "starred:<2025-13",
                        "starred:2025",
                        "\u0000",
                        "\\",
                        "word",
                        "c++",
                        "c#",
                        ".net",
                        "仓",
                        "仓库",
                        "\uE100l",
                        "\uD83D",
                        "\uDE00",
                        "é",
                        "\u0301",
                        " ",
                        " ",
                        "\t",
                        "%",
                        "_",
                        "?",
                        "#{x}",
                        "${x}")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    private static void ask(String text) {
        for (Sort sort : List.of(Sort.RELEVANCE, Sort.NAME)) {
            CatalogQuery query = new CatalogQuery(text, Filters.NONE, sort, false, 5, 0);
            assertThat(MIRROR.catalog().page(query).hits()).hasSizeLessThanOrEqualTo(2);
        }
    }
}
