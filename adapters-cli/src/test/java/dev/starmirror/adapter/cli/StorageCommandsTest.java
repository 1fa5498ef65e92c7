package dev.starmirror.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.application.testing.Samples;
import org.junit.jupiter.api.Test;

class StorageCommandsTest {
    private final TestPrograms programs = new TestPrograms();

    @Test
    void stats_counts_for_people_and_for_machines() {
        assertThat(Invocation.of(programs, "stats").out())
                .startsWith("3 stars, 2 with a README")
                .contains("    2  Java");
        assertThat(Invocation.of(programs, "stats", "--output", "json").out())
                .contains("\"active\":3", "\"languages\":[{\"name\":\"Java\",\"stars\":2}");
        assertThat(Invocation.of(programs, "stats", "--output", "tsv").out()).contains("languages\tGo\t1\n");
    }

    @Test
    void a_search_for_a_misspelt_word_is_answered_with_what_was_meant() {
        programs.mirror.claim(Samples.ACCOUNT);

        assertThat(Invocation.of(programs, "search", "wodget").err()).contains("Did you mean 'widget'?");
    }

    @Test
    void a_qualifier_that_cannot_be_read_is_told_beside_the_answer() {
        programs.mirror.claim(Samples.ACCOUNT);
        String remark = "stars:>abc is searched for as text; it is written like stars:>1000 or stars:10..50.";

        assertThat(Invocation.of(programs, "search", "x", "stars:>abc").err().lines())
                .containsExactly(remark, "Nothing matches.");
        assertThat(Invocation.of(programs, "search", "x", "stars:>abc", "--quiet")
                        .err())
                .doesNotContain(remark);
        assertThat(Invocation.of(programs, "list").err()).doesNotContain(remark);
    }

    @Test
    void few_matches_may_be_misspelt_too_but_not_those_of_a_later_page() {
        programs.mirror.claim(Samples.ACCOUNT);
        programs.mirror.apply(Samples.complete(1));

        assertThat(Invocation.of(programs, "search", "widget1").err()).contains("Did you mean 'widget'?");
        assertThat(Invocation.of(programs, "search", "widget1", "--offset", "30")
                        .err())
                .isEqualToIgnoringNewLines("There is nothing at --offset 30.");
    }

    @Test
    void info_tells_sizes_settings_and_slowest_statements() {
        assertThat(Invocation.of(programs, "db", "info").out())
                .contains("stars.db: 8.2 kB", "4.1 kB", "page_size")
                .containsPattern("1\\.23 ms +3 +CatalogMapper\\.ranked");
        assertThat(Invocation.of(programs, "db", "info", "--output", "json").out())
                .contains("\"parts\":[{\"name\":\"repositories\",\"bytes\":4096,\"unused_bytes\":100}]")
                .contains(
                        "\"statements\":[{\"name\":\"CatalogMapper.ranked\",\"executions\":3,\"slowest_ms\":1.234567}]");
    }

    @Test
    void check_ends_with_12_where_there_is_damage() {
        assertThat(Invocation.of(programs, "db", "check").exit()).isZero();
        programs.storage.problems.add("page 7 is torn");

        Invocation check = Invocation.of(programs, "db", "check");

        assertThat(check.exit()).isEqualTo(12);
        assertThat(check.err()).contains("starmirror: page 7 is torn");
    }

    @Test
    void maintenance_is_passed_on() {
        Invocation.of(programs, "db", "optimize");
        Invocation.of(programs, "db", "backup", "copy.db");
        assertThat(Invocation.of(programs, "db", "restore", "copy.db").err()).contains("kept in old.db");
        assertThat(Invocation.of(programs, "db", "purge").err()).startsWith("1 repository that is");

        assertThat(programs.storage.done).containsExactly("optimize", "backup copy.db", "restore copy.db", "purge");
    }

    @Test
    void a_backup_needs_a_file_and_a_check_takes_none() {
        assertThat(Invocation.of(programs, "db", "backup").exit()).isEqualTo(2);
        assertThat(Invocation.of(programs, "db", "check", "x.db").exit()).isEqualTo(2);
        assertThat(programs.storage.done).isEmpty();
    }
}
