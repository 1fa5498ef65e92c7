package dev.starmirror.adapter.sqlite.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {
    @Property
    void readsTheCharactersOfATextForwardAndBackward(@ForAll String any) {
        // Halves of surrogate pairs have no form in UTF-8.
        byte[] text = any.getBytes(StandardCharsets.UTF_8);
        List<Integer> expected =
                new String(text, StandardCharsets.UTF_8).codePoints().boxed().toList();

        List<Integer> forward = new ArrayList<>();
        for (int at = 0; at < text.length; at = Utf8.next(text, at)) {
            forward.add(Utf8.codePointAt(text, at));
        }
        List<Integer> backward = new ArrayList<>();
        for (int end = text.length; end > 0; end = Utf8.previous(text, end)) {
            backward.add(0, Utf8.codePointAt(text, Utf8.previous(text, end)));
        }

        assertThat(forward).isEqualTo(expected);
        assertThat(backward).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x80, 0xC3, 0xE2, 0xF0, 0xFF})
    void aByteThatBeginsNoWholeCharacterReadsAsAReplacementCharacter(int last) {
        byte[] text = {'a', (byte) last};

        assertThat(Utf8.codePointAt(text, 1)).isEqualTo(0xFFFD);
        assertThat(Utf8.next(text, 1)).isEqualTo(2);
    }
}
