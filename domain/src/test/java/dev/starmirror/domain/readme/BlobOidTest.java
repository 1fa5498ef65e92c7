package dev.starmirror.domain.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlobOidTest {
    /** The right column is what {@code git hash-object} prints for the left one. */
    @ParameterizedTest
    @CsvSource({
        "'', e69de29bb2d1d6434b8b29ae775ad8c2e48c5391",
        "'hello\n', ce013625030ba8dba906f756967f9e9ca394464a",
        "'what is up, doc?', bd9dbf5aae1a3862dd1526723246b20206e5fc37",
        "'test content\n', d670460b4b4aece5915caf5c68d12f560a9fe3e4"
    })
    void names_content_as_git_does(String content, String oid) {
        assertThat(BlobOid.ofContent(content.getBytes(StandardCharsets.UTF_8))).hasToString(oid);
    }

    @Property
    void other_bytes_have_another_name(@ForAll byte[] one, @ForAll byte[] other) {
        assertThat(BlobOid.ofContent(one).equals(BlobOid.ofContent(other))).isEqualTo(Arrays.equals(one, other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "E69DE29BB2D1D6434B8B29AE775AD8C2E48C5391",
                "e69de29bb2d1d6434b8b29ae775ad8c2e48c539",
                "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391a",
                "g69de29bb2d1d6434b8b29ae775ad8c2e48c5391"
            })
    void refuses_what_is_no_oid(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new BlobOid(value));
    }

    @ParameterizedTest
    @ValueSource(strings = "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813")
    void takes_the_longer_oids_of_newer_repositories(String value) {
        assertThat(new BlobOid(value)).hasToString(value);
    }
}
