package dev.starmirror.adapter.github.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.domain.star.Popularity;
import dev.starmirror.domain.star.Repository;
import dev.starmirror.domain.star.Trait;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepositoryFactsTest {
    private static final String DATE = "2026-01-01T00:00:00Z";

    @Test
    void keep_what_can_be_stored_and_make_the_rest_harmless() {
        Repository repository = new RepositoryFacts(
                        7,
                        null,
                        "some",
                        "thing",
                        "https://github.com/some/thing\nforged line",
                        "nul \0 and half a pair \uD83D",
                        "",
                        " ",
                        Arrays.asList("cli", null, "", "cli", "java"),
                        "NOASSERTION",
                        -1,
                        3,
                        -2L,
                        true,
                        false,
                        true,
                        false,
                        null,
                        DATE,
                        "3026-01-01T00:00:00Z",
                        null)
                .toDomain()
                .orElseThrow();

        assertThat(repository.nodeId()).isEmpty();
        assertThat(repository.name().fullName()).isEqualTo("some/thing");
        assertThat(repository.url()).isEqualTo("https://github.com/some/thing forged line");
        assertThat(repository.description()).isEqualTo("nul \uFFFD and half a pair \uFFFD");
        assertThat(repository.homepage()).as("empty is not absent").isEmpty();
        assertThat(repository.language()).isNull();
        assertThat(repository.topics()).containsExactly("cli", "java");
        assertThat(repository.license()).isEqualTo("NOASSERTION");
        assertThat(repository.popularity()).isEqualTo(new Popularity(0, 3, 0L));
        assertThat(repository.traits()).containsExactlyInAnyOrder(Trait.ARCHIVED, Trait.PRIVATE);
        assertThat(repository.timeline().updatedAt()).isEqualTo(Instant.parse("3026-01-01T00:00:00Z"));
        assertThat(repository.timeline().pushedAt()).isNull();
    }

    @ParameterizedTest(name = "{0}/{1}")
    @CsvSource({
        "some, thing, some/thing",
        "ghost, thing, thing",
        ", thing, thing",
        "'', thing, thing",
        "' ', thing, thing"
    })
    void lose_the_owner_with_GitHub(@Nullable String owner, String name, String known) {
        assertThat(named(owner, name).orElseThrow().name().fullName()).isEqualTo(known);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, {3}, {4}")
    @CsvSource({
        "0, thing, " + DATE + "," + DATE + "," + DATE,
        "-1, thing, " + DATE + "," + DATE + "," + DATE,
        "1, , " + DATE + "," + DATE + "," + DATE,
        "1, ' ', " + DATE + "," + DATE + "," + DATE,
        "1, ../thing, " + DATE + "," + DATE + "," + DATE,
        "1, thing, , " + DATE + "," + DATE,
        "1, thing, " + DATE + ", , " + DATE,
        "1, thing, yesterday, " + DATE + "," + DATE,
        "1, thing, " + DATE + ", 2026-13-01T00:00:00Z, " + DATE,
        "1, thing, " + DATE + "," + DATE + ", 1767225600"
    })
    void are_none_where_what_identifies_or_dates_makes_no_sense(
            long id,
            @Nullable String name,
            @Nullable String createdAt,
            @Nullable String updatedAt,
            @Nullable String pushedAt) {
        assertThat(facts(id, "some", name, createdAt, updatedAt, pushedAt)).isEmpty();
    }

    private static Optional<Repository> named(@Nullable String owner, String name) {
        return facts(1, owner, name, DATE, DATE, DATE);
    }

    private static Optional<Repository> facts(
            long id,
            @Nullable String owner,
            @Nullable String name,
            @Nullable String createdAt,
            @Nullable String updatedAt,
            @Nullable String pushedAt) {
        return new RepositoryFacts(
                        id, "R_1", owner, name, null, null, null, null, List.of(), null, 0, 0, null, false, false,
                        false, false, null, createdAt, updatedAt, pushedAt)
                .toDomain();
    }
}
