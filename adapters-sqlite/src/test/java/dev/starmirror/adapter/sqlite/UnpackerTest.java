package dev.starmirror.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starmirror.adapter.sqlite.mapper.ReadmeRow;
import dev.starmirror.adapter.sqlite.search.GradualText;
import dev.starmirror.domain.port.MirrorException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class UnpackerTest {
    private final Unpacker unpacker = new Unpacker();

    @Property(tries = 200)
    void gives_growing_beginnings_and_the_whole_in_the_end(
            @ForAll List<String> pieces, @ForAll @IntRange(max = 40) int repeats) {
        String text = new String(
                (String.join(" ", pieces) + "é漢😀").repeat(repeats * 20).getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8);

        GradualText unpacked = unpacker.open(stored(text));

        String last = "";
        do {
            String next = unpacked.more();
            assertThat(text).startsWith(next);
            assertThat(next).startsWith(last);
            assertThat(unpacked.whole() || next.length() > last.length()).isTrue();
            last = next;
        } while (!unpacked.whole());
        assertThat(last).isEqualTo(text);
        assertThat(unpacked.more()).isEqualTo(text);
    }

    @Test
    void says_that_a_text_is_damaged() {
        ReadmeRow.Content whole = stored("the same words again and again ".repeat(1_000));
        byte[] cut = Arrays.copyOf(whole.content(), whole.content().length / 2);
        GradualText text = unpacker.open(new ReadmeRow.Content(7, whole.size(), cut));

        assertThatThrownBy(() -> {
                    while (!text.whole()) {
                        text.more();
                    }
                })
                .isInstanceOf(MirrorException.class)
                .hasMessageContaining("repository 7");
    }

    private static ReadmeRow.Content stored(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (Packer packer = new Packer()) {
            return new ReadmeRow.Content(7, bytes.length, packer.pack(bytes));
        }
    }
}
