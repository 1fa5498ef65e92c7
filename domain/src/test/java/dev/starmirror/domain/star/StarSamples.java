package dev.starmirror.domain.star;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A star, and every way in which another star can differ from it in one field. */
public final class StarSamples {
    private static final Instant THEN = Instant.parse("2026-02-03T04:05:06Z");

    private StarSamples() {}

    /** The repository with that id, and a star date that rises with it. */
    public static Star star(long id) {
        return new Star(
                new Repository(
                        new RepositoryId(id),
                        "R_" + id,
                        new RepositoryName("owner", "name-" + id),
                        "https://github.example/owner/name-" + id,
                        "description",
                        "https://home.example",
                        "Java",
                        List.of("one", "two"),
                        "MIT",
                        new Popularity(3, 2, 1L),
                        Set.of(Trait.FORK),
                        "main",
                        new Timeline(THEN, THEN.plusSeconds(1), THEN.plusSeconds(2))),
                THEN.plusSeconds(id));
    }

    /** That star, each time with one stored field changed. */
    public static List<Star> oneFieldChanged(Star star) {
        Instant other = THEN.plusSeconds(999);
        List<Star> stars = new ArrayList<>();
        stars.add(new Star(star.repository(), other));
        for (UnaryOperator<Fields> change : List.<UnaryOperator<Fields>>of(
                f -> f.with(0, new RepositoryId(4711)),
                f -> f.with(1, "other"),
                f -> f.with(2, new RepositoryName("other", "name")),
                f -> f.with(2, new RepositoryName(null, "name")),
                f -> f.with(2, new RepositoryName("owner", "other")),
                f -> f.with(3, "other"),
                f -> f.with(4, null),
                f -> f.with(4, ""),
                f -> f.with(5, null),
                f -> f.with(6, "Go"),
                f -> f.with(7, List.of("two", "one")),
                f -> f.with(7, List.of("one")),
                f -> f.with(7, List.of("onetwo")),
                f -> f.with(8, null),
                f -> f.with(9, new Popularity(4, 2, 1L)),
                f -> f.with(9, new Popularity(3, 3, 1L)),
                f -> f.with(9, new Popularity(3, 2, null)),
                f -> f.with(10, Set.of()),
                f -> f.with(10, Set.of(Trait.ARCHIVED)),
                f -> f.with(11, null),
                f -> f.with(12, new Timeline(other, THEN.plusSeconds(1), THEN.plusSeconds(2))),
                f -> f.with(12, new Timeline(THEN, other, THEN.plusSeconds(2))),
                f -> f.with(12, new Timeline(THEN, THEN.plusSeconds(1), null)))) {
            stars.add(new Star(change.apply(Fields.of(star.repository())).toRepository(), star.starredAt()));
        }
        return stars;
    }

    /** The fields of a repository by their place. */
    private record Fields(List<Object> values) {
        private static final Object MISSING = new Object();

        static Fields of(Repository r) {
            return new Fields(List.of(
                    r.id(),
                    r.nodeId(),
                    r.name(),
                    r.url(),
                    "description",
                    "https://home.example",
                    "Java",
                    r.topics(),
                    "MIT",
                    r.popularity(),
                    r.traits(),
                    "main",
                    r.timeline()));
        }

        Fields with(int place, @Nullable Object value) {
            List<Object> changed = new ArrayList<>(values);
            changed.set(place, value == null ? MISSING : value);
            return new Fields(changed);
        }

        private @Nullable String text(int place) {
            Object value = values.get(place);
            return value == MISSING ? null : (String) value;
        }

        @SuppressWarnings("unchecked")
        Repository toRepository() {
            return new Repository(
                    (RepositoryId) values.get(0),
                    (String) values.get(1),
                    (RepositoryName) values.get(2),
                    (String) values.get(3),
                    text(4),
                    text(5),
                    text(6),
                    (List<String>) values.get(7),
                    text(8),
                    (Popularity) values.get(9),
                    (Set<Trait>) values.get(10),
                    text(11),
                    (Timeline) values.get(12));
        }
    }
}
