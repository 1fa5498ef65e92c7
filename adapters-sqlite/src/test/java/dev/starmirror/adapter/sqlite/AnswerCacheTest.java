package dev.starmirror.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.domain.port.KeptAnswer;
import dev.starmirror.domain.port.RunLock;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long kept answers last, and what takes them away. */
class AnswerCacheTest {
    private static final String ADDRESS = "https://api.github.com/users/ada/starred?page=1";
    private static final KeptAnswer ANSWER = new KeptAnswer("\"1\"", "", "[" + "\"star\",".repeat(500) + "]");

    @TempDir
    Path folder;

    @Test
    void outlasts_the_process() {
        try (SqliteMirror first = Mirrors.with(folder)) {
            keep(first, ADDRESS);
        }

        try (SqliteMirror second = Mirrors.at(folder)) {
            assertThat(second.answers().find(ADDRESS)).contains(ANSWER);
        }
    }

    @Test
    void makes_no_file_for_a_mirror_that_is_nobodys_yet() {
        try (SqliteMirror mirror = Mirrors.at(folder)) {
            mirror.answers().keep(ADDRESS, ANSWER);

            assertThat(mirror.answers().find(ADDRESS)).contains(ANSWER);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void stores_nothing_for_who_does_not_hold_the_mirrors_lock() {
        try (SqliteMirror first = Mirrors.with(folder)) {
            first.answers().keep(ADDRESS, ANSWER);

            assertThat(first.answers().find(ADDRESS)).contains(ANSWER);
        }

        try (SqliteMirror second = Mirrors.at(folder)) {
            assertThat(second.answers().find(ADDRESS)).isEmpty();
        }
    }

    @Test
    void stores_what_came_before_the_mirror_was_claimed_with_what_comes_after() {
        try (SqliteMirror first = Mirrors.at(folder)) {
            keep(first, ADDRESS);
            first.store().claim(Stars.ACCOUNT);
            keep(first, ADDRESS + "0");
        }

        try (SqliteMirror second = Mirrors.at(folder)) {
            assertThat(second.answers().find(ADDRESS)).contains(ANSWER);
            assertThat(second.answers().find(ADDRESS + "0")).contains(ANSWER);
        }
    }

    @Test
    void drops_the_oldest_of_very_many() throws SQLException {
        try (SqliteMirror mirror = Mirrors.with(folder)) {
            keep(mirror, ADDRESS);
            Mirrors.execute(folder.resolve("stars.db"), """
                    WITH RECURSIVE others(number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM others WHERE number < 9999)
                    INSERT INTO kept_answers (address, validator, links, size, content)
                    SELECT 'other ' || number, '', '', size, content FROM others, kept_answers
                    """);
            assertThat(mirror.answers().find(ADDRESS)).isPresent();

            keep(mirror, ADDRESS + 0);

            assertThat(mirror.answers().find(ADDRESS)).isEmpty();
            assertThat(mirror.answers().find("other 1")).isPresent();
            assertThat(mirror.answers().find(ADDRESS + 0)).isPresent();
        }
    }

    @Test
    void purging_leaves_nothing_of_what_was_deleted_in_old_answers() {
        try (SqliteMirror mirror = Mirrors.with(folder)) {
            keep(mirror, ADDRESS);
            mirror.maintenance().purge();

            assertThat(mirror.answers().find(ADDRESS)).isEmpty();
        }
    }

    @Test
    void a_damaged_or_locked_store_costs_answers_and_nothing_else() throws SQLException {
        try (SqliteMirror mirror = Mirrors.with(folder)) {
            keep(mirror, ADDRESS);
            Mirrors.execute(folder.resolve("stars.db"), "UPDATE kept_answers SET content = x'00', size = 7");
            assertThat(mirror.answers().find(ADDRESS)).isEmpty();

            Mirrors.execute(folder.resolve("stars.db"), "DROP TABLE kept_answers");
            keep(mirror, ADDRESS);
            assertThat(mirror.answers().find(ADDRESS)).isEmpty();
        }
    }

    /** As a run does it. */
    private static void keep(SqliteMirror mirror, String address) {
        RunLock.Lease run = mirror.lock().acquire();
        try (run) {
            mirror.answers().keep(address, ANSWER);
        }
    }
}
