package dev.starmirror.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.domain.readme.ReadmeResult;
import dev.starmirror.domain.star.RepositoryId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmePreparationTest {
    private final ReadmePreparation preparation = new ReadmePreparation();

    @Test
    void gives_what_was_prepared_once() {
        ReadmeResult.Found found = found("Runs containers");
        preparation.prepare(List.of(found, new ReadmeResult.Absent(new RepositoryId(2))));

        PreparedReadmes.Source first = preparation.take(found);

        assertThat(first).isInstanceOf(PreparedReadmes.Ready.class);
        assertThat(preparation.take(found)).isInstanceOf(PreparedReadmes.Fetched.class);
    }

    @Test
    void what_is_prepared_ahead_is_what_would_be_prepared_later() {
        ReadmeResult.Found found = found("Runs containers, everywhere. ".repeat(50));
        preparation.prepare(List.of(found));

        try (Packer packer = new Packer()) {
            PreparedReadmes.Prepared ahead = preparation.take(found).prepare(packer);
            PreparedReadmes.Prepared later = preparation.take(found).prepare(packer);
            assertThat(ahead).usingRecursiveComparison().isEqualTo(later);
        }
    }

    @Test
    void does_not_hold_long_texts_twice() {
        ReadmeResult.Found found = found("word ".repeat(20_000));
        preparation.prepare(List.of(found));
        assertThat(preparation.take(found)).isInstanceOf(PreparedReadmes.Fetched.class);
    }

    private static ReadmeResult.Found found(String text) {
        return new ReadmeResult.Found(new RepositoryId(1), Stars.located(text));
    }
}
