package dev.starmirror.adapter.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FormulaGuardTest {
    @Property
    void what_is_guarded_can_be_read_back(@ForAll("texts") String text) {
        assertThat(FormulaGuard.unguard(FormulaGuard.guard(text))).isEqualTo(text);
    }

    @Property
    void nothing_guarded_begins_like_a_formula(@ForAll("texts") String text) {
        assertThat(FormulaGuard.guard(text))
                .doesNotStartWithWhitespaces()
                .satisfies(guarded -> assertThat(
                                guarded.isEmpty() || "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(guarded.charAt(0)) < 0)
                        .isTrue());
    }

    @Example
    void only_what_looks_like_a_formula_is_changed() {
        assertThat(FormulaGuard.guard("=1+1")).isEqualTo("'=1+1");
        assertThat(FormulaGuard.guard("'=1+1")).isEqualTo("''=1+1");
        assertThat(FormulaGuard.guard("'tis")).isEqualTo("'tis");
        assertThat(FormulaGuard.unguard("'tis")).isEqualTo("'tis");
        assertThat(FormulaGuard.guard("a=b")).isEqualTo("a=b");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("'=+-@\t\r\nax\uFF1D").ofMaxLength(6);
    }
}
