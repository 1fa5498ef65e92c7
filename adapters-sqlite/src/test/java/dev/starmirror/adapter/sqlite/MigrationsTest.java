package dev.starmirror.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Filters;
import dev.starmirror.domain.catalog.Sort;
import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import dev.starmirror.domain.star.StarStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a database with real data comes from one schema to the next, with scripts made for the purpose. */
class MigrationsTest {
    private static final String FIRST = "CREATE TABLE note (text TEXT); INSERT INTO note VALUES ('kept');";
    private static final String SECOND = "ALTER TABLE note ADD COLUMN colour TEXT; UPDATE note SET colour = 'red';";
    private static final String FAILING = "UPDATE note SET text = 'lost'; INSERT INTO nowhere VALUES (1);";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("stars.db");
    }

    @Test
    void runs_what_is_missing_and_copies_the_database_first() throws SQLException {
        migrate(FIRST);
        assertThat(folder.resolve("stars.db.backup-v1")).doesNotExist();

        migrate(FIRST, SECOND);

        assertThat(Mirrors.value(file, "SELECT text || ' ' || colour FROM note"))
                .isEqualTo("kept red");
        assertThat(Mirrors.value(file, "PRAGMA user_version")).isEqualTo("2");
        Path backup = folder.resolve("stars.db.backup-v1");
        assertThat(Mirrors.value(backup, "SELECT text FROM note")).isEqualTo("kept");
        assertThat(Mirrors.value(backup, "PRAGMA user_version")).isEqualTo("1");
        assertThat(Mirrors.value(backup, "PRAGMA application_id")).isEqualTo("" + Migrations.APPLICATION_ID);
    }

    @Test
    void a_script_that_fails_leaves_everything_as_it_was() throws SQLException {
        migrate(FIRST);

        assertThatThrownBy(() -> migrate(FIRST, FAILING)).isInstanceOf(SQLException.class);

        assertThat(Mirrors.value(file, "SELECT text FROM note")).isEqualTo("kept");
        assertThat(Mirrors.value(file, "PRAGMA user_version")).isEqualTo("1");
        migrate(FIRST, SECOND);
        assertThat(Mirrors.value(file, "SELECT colour FROM note")).isEqualTo("red");
    }

    @Test
    void keeps_every_row_of_a_mirror_on_the_way_to_a_later_schema() throws SQLException {
        Mirrors.with(folder, Stars.star(1).readme("kept text"), Stars.star(2)).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            new Migrations(
                            file,
                            Migrations.CURRENT + 1,
                            version -> "ALTER TABLE repositories ADD COLUMN mark INTEGER NOT NULL DEFAULT 7")
                    .run(connection);
        }

        Map.of(
                        "SELECT count(*) FROM repositories WHERE mark = 7", "2",
                        "SELECT count(*) FROM readmes", "1",
                        "SELECT count(*) FROM repository_search WHERE repository_search MATCH 'kept'", "1",
                        "PRAGMA integrity_check", "ok")
                .forEach((sql, expected) -> assertThat(value(sql)).isEqualTo(expected));
    }

    @Test
    void opens_a_mirror_of_the_first_schema_with_everything_in_it() throws SQLException, IOException {
        try (InputStream first = Migrations.class.getResourceAsStream("schema/1.sql")) {
            migrate(new String(first.readAllBytes(), StandardCharsets.UTF_8));
        }
        Mirrors.execute(file, "INSERT INTO mirror (id, account_id, account_login) VALUES (1, 7, 'ada')");
        Mirrors.execute(file, """
                INSERT INTO repositories (id, full_name, owner, name, stars, forks, archived, fork, private, template, url, created_at, updated_at,
                  starred_at, sync_status, readme_state, node_id, fingerprint, search_rowid)
                VALUES (1, 'a/b', 'a', 'b', 5, 0, 0, 0, 0, 0, '', '2020-01-01T00:00:00Z', '2020-01-01T00:00:00Z', '2020-01-01T00:00:00Z',
                  'synced', 'absent', 'R_1', '0123456789abcdef0123456789abcdef', 1)
                """);

        try (SqliteMirror mirror = Mirrors.at(folder)) {
            assertThat(mirror.store().state().orElseThrow().active()).isEqualTo(1);
            assertThat(mirror.catalog().find(new RepositoryName("a", "b"))).isPresent();
        }
        assertThat(value("PRAGMA user_version")).isEqualTo("" + Migrations.CURRENT);
        assertThat(value("PRAGMA integrity_check")).isEqualTo("ok");
        assertThat(folder.resolve("stars.db.backup-v1")).exists();
    }

    @ParameterizedTest
    @MethodSource("earlierVersions")
    void a_mirror_of_any_earlier_schema_is_read_and_written_as_one_of_the_present(int version) throws Exception {
        Path origin = Files.createDirectory(folder.resolve("origin"));
        try (SqliteMirror first = Mirrors.with(
                origin,
                Stars.star(1).in("Java").starred(7).readme("kept text"),
                Stars.star(2).in("Go").described("also kept"))) {
            first.store()
                    .apply(Stars.batch(LongStream.rangeClosed(100, 140)
                            .mapToObj(id -> Stars.star(id)
                                    .in(null)
                                    .starred(1L << id % 20)
                                    .at(Instant.parse("20" + (10 + id % 17) + "-05-05T00:00:00Z")))
                            .toArray(Stars[]::new)));
            first.store().apply(Stars.batch(new Change.Gone(new RepositoryId(140), StarStatus.UNAVAILABLE)));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            new Migrations(file, version, Migrations::script).run(connection);
            statement.execute("ATTACH '" + origin.resolve("stars.db") + "' AS origin");
            for (String table : List.of("mirror", "repositories", "readmes")) {
                statement.execute("INSERT INTO " + table + " SELECT * FROM origin." + table);
            }
            if (version < 7) {
                // A place told the band alone.
                statement.execute("UPDATE repositories SET search_rowid = (search_rowid >> 23 << 30) + id");
            }
            statement.execute("INSERT INTO repository_search (rowid, name, description, readme, facets) "
                    + "SELECT search_rowid, name, description, iif(id = 1, 'kept text', ''), '' FROM repositories");
            statement.execute("INSERT INTO metadata_search (rowid, name, description) "
                    + "SELECT search_rowid, name, description FROM repositories");
        }

        try (SqliteMirror mirror = Mirrors.at(folder)) {
            CatalogQuery java = new CatalogQuery("language:java", Filters.NONE, Sort.STARS, false, 30, 0);
            CatalogQuery kept = new CatalogQuery("kept", Filters.NONE, Sort.RELEVANCE, false, 30, 0);
            assertThat(mirror.catalog().page(java).hits()).hasSize(1);
            assertThat(mirror.catalog().page(kept).hits()).hasSize(2);
            mirror.store().apply(Stars.batch(Stars.star(3).in("Java").readme("new text, also kept")));
            assertThat(mirror.catalog().page(java).hits()).hasSize(2);
            assertThat(mirror.catalog().page(kept).hits()).hasSize(3);
            assertThat(mirror.inspection().check()).isEmpty();
        }
        assertThat(value("PRAGMA user_version")).isEqualTo("" + Migrations.CURRENT);
        assertThat(value("SELECT count(*) FROM repositories")).isEqualTo("44");
        assertThat(value("SELECT status FROM repositories WHERE id = 140 AND search_rowid >= "
                        + SearchPlaces.TOMBSTONES))
                .isEqualTo("unavailable");
        everyPlaceFits();
        Path backup = folder.resolve("stars.db.backup-v" + version);
        assertThat(Mirrors.value(backup, "PRAGMA user_version")).isEqualTo("" + version);
        assertThat(Mirrors.value(backup, "SELECT count(*) FROM repositories")).isEqualTo("43");
    }

    private void everyPlaceFits() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT search_rowid, stars, starred_at FROM repositories WHERE status = 'active'")) {
            while (rows.next()) {
                assertThat(SearchPlaces.fits(rows.getLong(1), rows.getLong(2), Instant.parse(rows.getString(3))))
                        .as("%s stars, starred at %s, at %s", rows.getLong(2), rows.getString(3), rows.getLong(1))
                        .isTrue();
            }
        }
    }

    @Test
    void the_search_index_is_made_anew_of_every_star_that_is_stored() throws Exception {
        Path origin = Files.createDirectory(folder.resolve("origin"));
        Mirrors.with(
                        origin,
                        LongStream.rangeClosed(1, 120)
                                .mapToObj(id -> Stars.star(id)
                                        .starred(1L << id % 20)
                                        .readme("the text of number" + id + ", which is kept " + "word ".repeat(50)))
                                .toArray(Stars[]::new))
                .close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            new Migrations(file, 4, Migrations::script).run(connection);
            statement.execute("ATTACH '" + origin.resolve("stars.db") + "' AS origin");
            for (String table : List.of("mirror", "repositories", "readmes")) {
                statement.execute("INSERT INTO " + table + " SELECT * FROM origin." + table);
            }
            statement.execute("UPDATE readmes SET content = x'0102' WHERE repository_id = 7");
            statement.execute("UPDATE repositories SET status = 'unstarred', search_rowid = "
                    + (SearchPlaces.TOMBSTONES + 1) + " WHERE id = 9");
        }

        try (SqliteMirror mirror = Mirrors.at(folder)) {
            // Without the one that is damaged and the one that is gone.
            CatalogQuery kept = new CatalogQuery("kept", Filters.NONE, Sort.RELEVANCE, false, 200, 0);
            assertThat(mirror.catalog().page(kept).hits()).hasSize(118);
            CatalogQuery one = new CatalogQuery("number77 kept", Filters.NONE, Sort.RELEVANCE, false, 30, 0);
            assertThat(mirror.catalog().page(one).hits()).hasSize(1);
            assertThat(mirror.inspection().check()).containsExactly("1 README texts are not what was stored.");
        }
        assertThat(value("SELECT count(*) FROM repository_search_docsize")).isEqualTo("120");
        assertThat(value("SELECT count(*) FROM metadata_search_docsize")).isEqualTo("120");
    }

    static Stream<Integer> earlierVersions() {
        return IntStream.range(1, Migrations.CURRENT).boxed();
    }

    @Test
    void the_history_of_a_first_mirror_is_kept_and_tells_of_no_metrics() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            new Migrations(file, 1, Migrations::script).run(connection);
            statement.execute("INSERT INTO mirror (id, account_id, account_login) VALUES (1, 583231, 'octocat')");
            statement.execute("INSERT INTO sync_history (id, mode, state, started_at, listed) "
                    + "VALUES (5, 'full', 'completed', '2026-01-01T00:00:00Z', 42)");
        }
        try (SqliteMirror mirror = Mirrors.at(folder)) {
            assertThat(mirror.journal().history(0)).singleElement().satisfies(run -> {
                assertThat(run.tally().listed()).isEqualTo(42);
                assertThat(run.metrics()).isNull();
            });
        }
    }

    private String value(String sql) {
        try {
            return Mirrors.value(file, sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private void migrate(String... scripts) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            Migrations migrations = new Migrations(file, scripts.length, version -> scripts[version - 1]);
            if (!migrations.current(connection)) {
                migrations.run(connection);
            }
            assertThat(migrations.current(connection)).isTrue();
        }
    }
}
