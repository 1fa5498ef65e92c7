package dev.starmirror.adapter.github.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class UntrustedTextTest {
    @Property
    void leaves_only_what_a_UTF_8_file_can_hold(@ForAll String text) {
        String kept = Objects.requireNonNull(UntrustedText.field(text + "x"));

        assertThat(kept).doesNotContain("\0");
        assertThat(new String(kept.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(kept);
    }

    @Test
    void keeps_everything_else_as_it_came() {
        assertThat(UntrustedText.field(" Ünïcode 🎉\u001b[1m\n")).isEqualTo(" Ünïcode 🎉\u001b[1m\n");
        assertThat(UntrustedText.field(" \n")).isNull();
        assertThat(UntrustedText.prose("")).isEmpty();
        assertThat(UntrustedText.prose(null)).isNull();
    }

    @Test
    void never_cuts_a_character_in_two() {
        String kept = UntrustedText.field("x" + "🎉".repeat(60_000));

        assertThat(kept).hasSizeLessThanOrEqualTo(100_000).endsWith("🎉");
    }

    @Test
    void makes_one_short_line_for_a_person() {
        assertThat(UntrustedText.line("a\nb\u001b[31mc" + "d".repeat(1_000)))
                .startsWith("a b [31mc")
                .hasSizeLessThanOrEqualTo(200);
    }
}
