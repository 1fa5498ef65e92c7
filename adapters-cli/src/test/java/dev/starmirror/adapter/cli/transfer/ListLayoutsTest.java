package dev.starmirror.adapter.cli.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.adapter.cli.output.CellText;
import dev.starmirror.application.testing.InMemoryMirror;
import dev.starmirror.application.testing.Samples;
import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Filters;
import dev.starmirror.domain.catalog.Sort;
import dev.starmirror.domain.catalog.Standing;
import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.port.StarCatalog;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.star.Popularity;
import dev.starmirror.domain.star.Repository;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import dev.starmirror.domain.star.Star;
import dev.starmirror.domain.star.StarStatus;
import dev.starmirror.domain.star.Timeline;
import dev.starmirror.domain.star.Trait;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListLayoutsTest {
    private static final CatalogQuery EVERYTHING = new CatalogQuery(
            null,
            new Filters(List.of(), List.of(), null, null, null, null, null, null, null, null, null, null, Standing.ANY),
            Sort.STARRED,
            false,
            0,
            0);

    private final InMemoryMirror mirror = new InMemoryMirror();

    @BeforeEach
    void claim() {
        mirror.claim(Samples.ACCOUNT);
    }

    @Test
    void markdown_has_contents_that_lead_to_headings_from_a_to_z_and_the_rest_at_the_end() {
        star(1, "o/c-sharp", "one", "C#", "https://github.example/o/c-sharp");
        star(2, "o/c", "two", "C", "https://github.example/o/c");
        star(3, "o/plus", null, "C++", "https://github.example/o/plus");
        star(4, "o/none", "", null, "https://github.example/o/none");
        star(5, "o/c-too", "five", "C", "https://github.example/o/c-too");

        assertThat(export(ExportFormat.MARKDOWN, Grouping.LANGUAGE)).isEqualTo("""
                # Starred repositories

                5 repositories.

                ## Contents

                - [C](#c) (2)
                - [C\\#](#c-1) (1)
                - [C++](#c-2) (1)
                - [Other](#other) (1)

                ## C

                - [o/c-too](https://github.example/o/c-too) - five
                - [o/c](https://github.example/o/c) - two

                ## C\\#

                - [o/c-sharp](https://github.example/o/c-sharp) - one

                ## C++

                - [o/plus](https://github.example/o/plus)

                ## Other

                - [o/none](https://github.example/o/none)
                """);
    }

    @Test
    void nothing_a_repository_says_of_itself_becomes_markup_in_markdown() {
        star(
                1,
                "o/evil",
                "<script>x</script> [click](javascript:x) ![i](y) `c` *b* _u_ a|b\n# h \u001b[31m&lt;",
                "Go",
                "https://github.example/o/evil");
        star(2, "o/js", "d", "Go", "javascript:alert(1)");
        star(3, "o/paren", "d", "Go", "https://github.example/a)b(c");
        star(4, "o/break", "d", "Go", "https://github.example/x y");

        assertThat(export(ExportFormat.MARKDOWN, Grouping.LANGUAGE))
                .contains(
                        "- [o/evil](https://github.example/o/evil) - \\<script\\>x\\</script\\> \\[click\\](javascript:x)"
                                + " \\!\\[i\\](y) \\`c\\` \\*b\\* \\_u\\_ a\\|b \\# h \\&lt;\n")
                .contains("\n- o/js - d\n", "\n- o/break - d\n", "](https://github.example/a%29b%28c)");
    }

    @Test
    void markdown_says_what_is_archived_or_gone() {
        mirror.apply(Samples.batch(
                new Change.New(listed(1, "o/old", "d", "Go", "https://x.example", List.of(), Trait.ARCHIVED), false)));
        star(2, "o/gone", "d", "Go", "https://x.example");
        mirror.apply(Samples.batch(new Change.Gone(new RepositoryId(2), StarStatus.UNAVAILABLE)));

        assertThat(export(ExportFormat.MARKDOWN, Grouping.LANGUAGE))
                .contains(
                        "o/old](https://x.example) - d *(archived)*", "o/gone](https://x.example) - d *(unavailable)*");
    }

    @Test
    void by_topic_a_repository_stands_once_under_its_most_frequent_topic() {
        topics(1, "web", "rare");
        topics(2, "web", "cli");
        topics(3, "cli");
        topics(4, "cli");
        topics(5);

        assertThat(export(ExportFormat.MARKDOWN, Grouping.TOPIC))
                .contains("- [cli](#cli) (3)\n- [web](#web) (1)\n- [Other](#other) (1)\n")
                .containsOnlyOnce("[o/2]");
    }

    @Test
    void bookmarks_have_folders_dates_and_tags() {
        mirror.apply(Samples.batch(new Change.New(
                listed(1, "o/n", "d <b> & \"q\"", "C++", "https://x.example/?a=1&b=2", List.of("web", "a,b")), false)));

        assertThat(export(ExportFormat.HTML, Grouping.LANGUAGE))
                .startsWith("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n")
                .contains("<DT><H3>C++</H3>")
                .contains(
                        "<DT><A HREF=\"https://x.example/?a=1&amp;b=2\" ADD_DATE=\"1767225601\" TAGS=\"web,a b\">o/n</A>")
                .contains("            <DD>d &lt;b&gt; &amp; &quot;q&quot;\n");
    }

    @Test
    void an_address_that_is_none_of_a_web_page_is_left_out_of_the_bookmarks_and_counted() {
        for (String address : List.of(
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "//x.example",
                "",
                "https://u:p@x.example",
                "https://x.example/\"onclick=")) {
            star(10 + address.length(), "o/n", "d", "Go", address);
        }
        star(2, "o/n", "d", "Go", "HTTPS://x.example");
        StringWriter out = new StringWriter();
        long leftOut = write(out, ExportFormat.HTML, Grouping.LANGUAGE);

        assertThat(leftOut).isEqualTo(7);
        assertThat(out.toString()).containsOnlyOnce("<A ").doesNotContain("javascript", "onclick");
    }

    private String export(ExportFormat format, Grouping grouping) {
        StringWriter out = new StringWriter();
        write(out, format, grouping);
        return out.toString();
    }

    private long write(StringWriter out, ExportFormat format, Grouping grouping) {
        StarCatalog catalog = mirror.ports().catalog();
        try (ExportWriter writer =
                new ExportWriters(format, grouping, false, CellText.EXACT).open(out, catalog, EVERYTHING)) {
            catalog.each(EVERYTHING, hit -> writer.write(hit.star(), null));
            writer.finish();
            return writer.leftOut();
        }
    }

    private void star(long id, String name, @Nullable String description, @Nullable String language, String url) {
        mirror.apply(Samples.batch(new Change.New(listed(id, name, description, language, url, List.of()), false)));
    }

    private void topics(long id, String... topics) {
        mirror.apply(Samples.batch(
                new Change.New(listed(id, "o/" + id, null, "Go", "https://x.example", List.of(topics)), false)));
    }

    private static ListedStar listed(
            long id,
            String name,
            @Nullable String description,
            @Nullable String language,
            String url,
            List<String> topics,
            Trait... traits) {
        Repository repository = new Repository(
                new RepositoryId(id),
                "",
                RepositoryName.parse(name).orElseThrow(),
                url,
                description,
                null,
                language,
                topics,
                null,
                new Popularity(0, 0, null),
                Set.of(traits),
                null,
                new Timeline(Samples.EPOCH, Samples.EPOCH, null));
        return new ListedStar(new Star(repository, Samples.EPOCH.plusSeconds(id)), new ReadmeListing.None());
    }
}
