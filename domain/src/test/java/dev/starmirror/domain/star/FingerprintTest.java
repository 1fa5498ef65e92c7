package dev.starmirror.domain.star;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private final Star star = StarSamples.star(1);

    @Test
    void equal_stars_have_equal_fingerprints() {
        assertThat(Fingerprint.of(StarSamples.star(1))).isEqualTo(Fingerprint.of(star));
    }

    @Test
    void every_stored_field_counts() {
        List<Star> others = StarSamples.oneFieldChanged(star);
        List<Fingerprint> fingerprints = Stream.concat(Stream.of(star), others.stream())
                .map(Fingerprint::of)
                .toList();
        assertThat(fingerprints).doesNotHaveDuplicates().hasSize(24 + 1);
    }

    @Test
    void the_order_of_traits_does_not_count() {
        for (int i = 0; i < 20; i++) {
            assertThat(Fingerprint.of(with(Set.of(Trait.PRIVATE, Trait.FORK, Trait.ARCHIVED))))
                    .isEqualTo(Fingerprint.of(with(Set.of(Trait.ARCHIVED, Trait.PRIVATE, Trait.FORK))));
        }
    }

    @Test
    void stays_the_same_from_version_to_version() {
        // A mirror keeps fingerprints for years: if this one changes, every star of every user is written again.
        assertThat(Fingerprint.of(star)).isEqualTo(new Fingerprint("ea56656f4c6daa5995b5a782fa87ae97"));
    }

    @Test
    void has_32_digits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Fingerprint("abc"));
    }

    private Star with(Set<Trait> traits) {
        Repository r = star.repository();
        return new Star(
                new Repository(
                        r.id(),
                        r.nodeId(),
                        r.name(),
                        r.url(),
                        r.description(),
                        r.homepage(),
                        r.language(),
                        r.topics(),
                        r.license(),
                        r.popularity(),
                        traits,
                        r.defaultBranch(),
                        r.timeline()),
                star.starredAt());
    }
}
