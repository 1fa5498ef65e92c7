package dev.starmirror.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.run.SyncMode;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.StarStatus;
import dev.starmirror.domain.star.Trait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sqlite.Function;

/** Every recipe of docs/sql.md runs and finds something in a mirror that has what it looks for. */
class SqlRecipesTest {
    private static final Pattern RECIPE = Pattern.compile("## ([^\\n]+)\\n.*?```sql\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    /** A recipe of the document. */
    record Recipe(String title, String sql) {
        @Override
        public String toString() {
            return title;
        }
    }

    @Test
    void the_document_has_recipes() throws IOException {
        assertThat(recipes()).hasSizeGreaterThanOrEqualTo(10);
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void finds_something(Recipe recipe) throws Exception {
        try (SqliteMirror mirror = Mirrors.with(
                folder,
                Stars.star(1).named("a/terminal").about("cli", "rust").readme("A terminal emulator"),
                Stars.star(2).being(Trait.ARCHIVED).at(Instant.parse("2019-01-01T00:00:00Z")),
                Stars.star(3))) {
            mirror.store().apply(Stars.batch(new Change.Gone(new RepositoryId(3), StarStatus.UNSTARRED)));
            mirror.journal().begin(SyncMode.FULL, Stars.EPOCH);
        }

        assertThat(Mirrors.value(folder.resolve("stars.db"), recipe.sql())).isNotEqualTo("nothing");
    }

    /** What the shell has and the driver does not is given to it: the SQL is that of the document. */
    @Test
    void the_shells_recipe_gives_the_text_of_a_readme() throws Exception {
        Mirrors.with(folder, Stars.star(1).named("owner/name").readme("A terminal emulator. ".repeat(20)))
                .close();
        Matcher recipe = Pattern.compile("sqlite3 starmirror.db \"([^\"]*)\"").matcher(Files.readString(document()));
        assertThat(recipe.find()).isTrue();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("stars.db"));
                Statement statement = connection.createStatement()) {
            Function.create(connection, "sqlar_uncompress", new Function() {
                @Override
                protected void xFunc() throws SQLException {
                    try {
                        result(Deflated.text(value_blob(0), value_int(1)));
                    } catch (DataFormatException e) {
                        throw new SQLException(e);
                    }
                }
            });
            try (ResultSet row = statement.executeQuery(recipe.group(1))) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).startsWith("A terminal emulator. A terminal");
            }
        }
    }

    static Stream<Recipe> recipes() throws IOException {
        List<MatchResult> found =
                RECIPE.matcher(Files.readString(document())).results().toList();
        return found.stream()
                .map(match -> new Recipe(match.group(1), match.group(2).strip()));
    }

    /** Beside the module, whether the tests run from the module or from the root. */
    private static Path document() {
        Path fromModule = Path.of("..", "docs", "sql.md");
        return Files.exists(fromModule) ? fromModule : Path.of("docs", "sql.md");
    }
}
