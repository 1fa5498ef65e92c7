package dev.starmirror.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.star.Trait;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A star that changed is stored like one that was always so, whichever of its properties changed. */
class ChangedStarTest {
    private static final String ROW = """
            SELECT json_array(full_name, owner, name, description, language, topics, license, stars, archived, fork, url, updated_at,
              starred_at, status, sync_status, readme_state, fingerprint)
            FROM repositories INDEXED BY %s WHERE id = 1
            """;

    @TempDir
    Path folder;

    static Stream<Stars> changes() {
        Stars star = Stars.star(1);
        return Stream.of(
                star.named("other/name"),
                star.named("Owner/Repository-1"),
                star.described("Another one"),
                star.described(null),
                star.in("Go"),
                star.in(null),
                star.about("topic"),
                star.starred(11),
                star.starred(1L << 30),
                star.at(Stars.EPOCH.minusSeconds(5)),
                star.being(Trait.ARCHIVED),
                star.named("other/name").in("Go").starred(7).at(Stars.EPOCH));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void every_property_is_stored(Stars changed) throws Exception {
        Path before = Files.createDirectory(folder.resolve("changed"));
        Path fresh = Files.createDirectory(folder.resolve("new"));
        try (SqliteMirror mirror = Mirrors.with(before, Stars.star(1))) {
            mirror.store().apply(Stars.batch(new Change.Changed(changed.listed(), true, true)));
            assertThat(mirror.inspection().check()).isEmpty();
        }
        Mirrors.with(fresh, Stars.star(2)).close();
        try (SqliteMirror mirror = Mirrors.at(fresh)) {
            mirror.store().apply(Stars.batch(new Change.New(changed.listed(), true)));
        }

        for (String index :
                new String[] {"idx_repositories_name_search", "idx_repositories_language", "idx_repositories_stars"}) {
            String row = ROW.formatted(index);
            assertThat(Mirrors.value(before.resolve("stars.db"), row))
                    .isEqualTo(Mirrors.value(fresh.resolve("stars.db"), row));
        }
    }
}
