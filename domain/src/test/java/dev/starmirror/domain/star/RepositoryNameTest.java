package dev.starmirror.domain.star;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryNameTest {
    @Property
    void what_is_written_can_be_read(
            @ForAll @AlphaChars @NumericChars @Chars('-') @StringLength(min = 1, max = 39) String owner,
            @ForAll @AlphaChars @NumericChars @Chars({'-', '_', '.'}) @StringLength(min = 1, max = 100) String name) {
        RepositoryName repository = new RepositoryName(owner, name);
        assertThat(RepositoryName.parse(repository.fullName())).contains(repository);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "name", "owner/", "/name", "a/b/c", "owner/ ", "https://github.com/a/b"})
    void what_is_not_owner_and_name_is_refused(String text) {
        assertThat(RepositoryName.parse(text)).isEmpty();
    }

    @Test
    void a_repository_whose_owner_is_lost_goes_by_its_own_name() {
        assertThat(new RepositoryName(null, "orphan")).hasToString("orphan");
    }

    @Test
    void a_repository_has_a_name() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RepositoryName("owner", " "));
    }
}
